//! People find an effect by the words that they use for it.

use aftercare::care::find::find;
use aftercare::care::symptom::Effect;
use aftercare::words::effects::{EN, ES, Effects};

fn first(words: &Effects, query: &str) -> Option<Effect> {
    let phrases = Effect::ALL.map(|effect| (effect, words.phrases(effect)));
    let listed: Vec<_> = phrases
        .iter()
        .map(|(effect, phrases)| (*effect, phrases.as_slice()))
        .collect();
    find(query, &listed).first().copied()
}

#[test]
#[rustfmt::skip]
fn plain_words_find_the_effect_first() {
    let cases = [
        (&EN, "spacey", Effect::Dissociation), (&EN, "throwing up", Effect::Vomiting),
        (&EN, "peeing a lot", Effect::UrinaryFrequency), (&EN, "cant sleep", Effect::Insomnia),
        (&EN, "nightmares", Effect::VividDreams), (&EN, "kill myself", Effect::SuicidalThoughts),
        (&EN, "suicidal", Effect::SuicidalThoughts), (&EN, "want to die", Effect::SuicidalThoughts),
        (&EN, "hurt myself", Effect::SuicidalThoughts), (&EN, "die", Effect::SuicidalThoughts),
        (&EN, "short of breath", Effect::BreathingDifficulty), (&EN, "cannot breathe", Effect::BreathingDifficulty),
        (&EN, "hives", Effect::AllergicReaction), (&EN, "swollen lips", Effect::AllergicReaction),
        (&EN, "yellow eyes", Effect::LiverSigns), (&EN, "seizure", Effect::Seizure), (&EN, "stroke", Effect::StrokeSigns),
        (&EN, "passed out", Effect::CollapseUnresponsive), (&EN, "headahce", Effect::Headache),
        (&EN, "nauseous", Effect::Nausea), (&EN, "blood in pee", Effect::UrineBlood), (&EN, "bp", Effect::BpIncrease),
        (&EN, "wobbly", Effect::Unsteadiness), (&EN, "sad", Effect::LowMoodReturn), (&EN, "fell", Effect::FallInjury),
        (&EN, "leaking", Effect::UrinaryUrgency), (&EN, "itching", Effect::AllergicReaction),
        (&EN, "chest tightness", Effect::ChestPain), (&EN, "hearing voices", Effect::HallucinationPersist),
        (&EN, "drunk", Effect::FeelingDrunk), (&EN, "pins and needles", Effect::NumbnessTingling),
        (&EN, "burns when i pee", Effect::BladderPain), (&EN, "took too much", Effect::CravingMisuse),
        (&EN, "diarrhea", Effect::DiarrhoeaConstipation), (&EN, "tired", Effect::Lethargy), (&EN, "sick", Effect::Nausea),
        (&EN, "scared", Effect::AnxietyPanic), (&EN, "spinning", Effect::Vertigo), (&EN, "angry", Effect::AgitationIrritability),
        (&ES, "ganas de vomitar", Effect::Nausea), (&ES, "vomito", Effect::Vomiting), (&ES, "mareada", Effect::Dizziness),
        (&ES, "quiero morir", Effect::SuicidalThoughts), (&ES, "suicidio", Effect::SuicidalThoughts),
        (&ES, "matarme", Effect::SuicidalThoughts), (&ES, "hacerme daño", Effect::SuicidalThoughts),
        (&ES, "no puedo respirar", Effect::BreathingDifficulty), (&ES, "hago mucho pis", Effect::UrinaryFrequency),
        (&ES, "no puedo dormir", Effect::Insomnia), (&ES, "pesadillas", Effect::VividDreams),
        (&ES, "tension alta", Effect::BpIncrease), (&ES, "cansada", Effect::Lethargy), (&ES, "triste", Effect::LowMoodReturn),
        (&ES, "sangre en la orina", Effect::UrineBlood), (&ES, "veo doble", Effect::DoubleVision),
        (&ES, "ronchas", Effect::AllergicReaction), (&ES, "me cai", Effect::FallInjury), (&ES, "sudo", Effect::Sweating),
        (&ES, "estreñido", Effect::DiarrhoeaConstipation), (&ES, "oigo voces", Effect::HallucinationPersist),
    ];
    let wrong: Vec<_> = cases
        .iter()
        .filter_map(|(words, query, effect)| {
            let found = first(words, query);
            (found != Some(*effect)).then_some((query, found))
        })
        .collect();
    assert!(wrong.is_empty(), "{wrong:?}");
}
