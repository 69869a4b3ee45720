//! Sentences with values: how often, how long, from where.

use super::row;
use aftercare::care::catalogue::row_of;
use aftercare::care::symptom::Effect;
use aftercare::words::effects::{EN, ES, Effects};

fn figures(words: &Effects, effect: Effect) -> Vec<String> {
    row_of(effect).figures.iter().map(words.happens_to).collect()
}

#[test]
fn a_figure_is_said_with_its_route_and_what_it_was_compared_with() {
    let [said] = figures(&EN, Effect::Nausea).try_into().unwrap();
    assert_eq!(
        said,
        "Happens to about 28 in 100 people on the nasal spray, 9 in 100 on a dummy spray."
    );
    let [said] = figures(&ES, Effect::Palpitations).try_into().unwrap();
    assert_eq!(
        said,
        "Lo notan unas 2 de cada 100 personas con el aerosol nasal, menos de 1 de cada 100 con un aerosol sin medicamento."
    );
    let [said] = figures(&EN, Effect::BlurredVision).try_into().unwrap();
    assert!(
        said.contains("about 7 to 16 in 100") && said.contains(", 0 to 5 in 100"),
        "{said}"
    );
    let [numb, tingling] = figures(&EN, Effect::NumbnessTingling).try_into().unwrap();
    assert!(numb.starts_with("Numbness: about 18 in 100 people"), "{numb}");
    assert!(
        tingling.starts_with("Tingling: about 12 in 100 people"),
        "{tingling}"
    );
    let [said] = figures(&EN, Effect::VividDreams).try_into().unwrap();
    assert_eq!(
        said,
        "Happens to about 12 in 100 people given ketamine as an anaesthetic."
    );
}

#[test]
fn the_usual_time_is_said_in_hours_then_in_days() {
    let said = |effect| (EN.usual)(row_of(effect).window);
    assert_eq!(
        said(Effect::Nausea),
        "Usually settled within 4 hours of the dose."
    );
    assert_eq!(
        said(Effect::DiarrhoeaConstipation),
        "Usually settled within 48 hours of the dose."
    );
    assert_eq!(
        said(Effect::InjectionSite),
        "Usually settled within 3 days of the dose."
    );
    assert_eq!(
        said(Effect::Insomnia),
        "Usually comes between 6 and 36 hours after the dose."
    );
    assert_eq!(
        said(Effect::LowMoodReturn),
        "Usually comes between 1 and 14 days after the dose."
    );
    let past = (ES.past_usual)(72);
    assert_eq!(
        past,
        "Ya ha pasado su tiempo habitual (3 días después de la dosis)."
    );
}

#[test]
fn every_source_of_an_effect_stands_in_the_register() {
    let register = include_str!("../../src/content/sources.toml");
    for effect in Effect::ALL {
        for id in row(effect)[10].split(' ') {
            assert!(register.contains(&format!("\n[{id}]\n")), "{effect:?}: {id}");
        }
    }
}
