//! Every effect, and every task of the table that the pages explain, leads to its paragraph.

use aftercare::care::symptom::Effect;
use aftercare::care::task::TaskId;
use aftercare::words::places::place_of;

#[test]
fn every_effect_and_every_task_leads_to_a_page() {
    for effect in Effect::ALL {
        assert!(place_of("effect", effect.name()).is_some(), "{}", effect.name());
    }
    for task in TaskId::ALL {
        assert!(place_of("task", task.name()).is_some(), "{}", task.name());
    }
}

#[test]
fn a_name_is_looked_for_among_its_own_kind_and_whole() {
    assert_eq!(place_of("effect", "headache"), Some(("side-effects", "head")));
    assert_eq!(place_of("task", "headache"), None);
    assert_eq!(place_of("effect", "head"), None);
    assert_eq!(place_of("effect", ""), None);
}
