//! The effects in English.

use crate::care::symptom::{Effect, Severity};

/// The plain name.
pub(super) const fn name(effect: Effect) -> &'static str {
    match effect {
        Effect::Dissociation => "Feeling detached or floaty",
        Effect::Dizziness => "Dizzy or light-headed",
        Effect::Nausea => "Feeling sick",
        Effect::Sedation => "Very sleepy",
        Effect::Headache => "Headache",
        Effect::AnxietyPanic => "Anxious or panicky",
        Effect::Vertigo => "Room is spinning",
        Effect::NumbnessTingling => "Numb or tingling",
        Effect::BlurredVision => "Blurred vision",
        Effect::DoubleVision => "Double vision",
        Effect::TasteChange => "Odd or bitter taste",
        Effect::Lethargy => "Tired, no energy",
        Effect::Vomiting => "Being sick (vomiting)",
        Effect::SuicidalThoughts => "Thoughts of suicide or self-harm",
        Effect::ChestPain => "Chest pain or pressure",
        Effect::BreathingDifficulty => "Hard to breathe",
        Effect::CollapseUnresponsive => "Fainted or cannot be woken",
        Effect::Seizure => "Fit or jerking",
        Effect::StrokeSigns => "Face droop, weak arm, speech trouble",
    }
}

/// The strength.
pub(super) const fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Mild => "Mild",
        Severity::Moderate => "Moderate",
        Severity::Severe => "Severe",
    }
}

/// When it is an emergency, and whom to call.
pub(super) const fn emergency(effect: Effect) -> &'static str {
    match effect {
        Effect::SuicidalThoughts => {
            "If you have a plan or the means, or might act on it: call the emergency number now. If not, call a crisis line or your clinic now."
        }
        Effect::ChestPain => "Chest pain or pressure: call the emergency number now.",
        Effect::BreathingDifficulty => "Hard, slow or shallow breathing: call the emergency number now.",
        Effect::CollapseUnresponsive => "Fainted, or cannot be woken: call the emergency number now.",
        Effect::Seizure => "A fit: call the emergency number now.",
        Effect::StrokeSigns => "Face droop, weak arm or speech trouble: call the emergency number now.",
        Effect::Dissociation => {
            "Call the emergency number if you cannot be calmed, are in danger, or cannot be woken."
        }
        Effect::Dizziness => "Call the emergency number if you faint or hurt your head.",
        Effect::Vertigo => {
            "Call the emergency number if speech is slurred, one side is weak, or a severe new headache comes with it."
        }
        Effect::Nausea | Effect::Lethargy | Effect::TasteChange => {
            "Call the emergency number for any sign listed under Get help."
        }
        Effect::Vomiting => {
            "Call the emergency number if there is blood, or if they are very drowsy or cannot be woken."
        }
        Effect::Sedation => {
            "Call the emergency number if they cannot be woken, have blue lips, or breathe slowly or shallowly."
        }
        Effect::Headache => {
            "Call the emergency number if it is sudden and the worst ever, or comes with a fit, confusion, weakness or a change in sight."
        }
        Effect::AnxietyPanic => "Call the emergency number if you are in danger.",
        Effect::NumbnessTingling => {
            "Call the emergency number if it is on one side, or with weakness or face droop."
        }
        Effect::BlurredVision => "Call the emergency number if sight is suddenly lost.",
        Effect::DoubleVision => "Call the emergency number if one side is weak or speech is slurred.",
    }
}

/// What to do until help comes, or what helps.
pub(super) const fn waiting(effect: Effect) -> &'static str {
    match effect {
        Effect::SuicidalThoughts => {
            "Do not stay alone. Ask someone to take away what you could hurt yourself with."
        }
        Effect::ChestPain | Effect::StrokeSigns => "Call now. Do not wait to see if it passes.",
        Effect::BreathingDifficulty | Effect::CollapseUnresponsive => {
            "Lay them on their side (recovery position). If they are not breathing, start CPR."
        }
        Effect::Seizure => "Protect the head. Time how long it lasts.",
        Effect::Dissociation => {
            "Sit or lie down in a quiet, dim room with someone you trust. Breathe slowly."
        }
        Effect::Dizziness => "Sit or lie down. Rise slowly. No stairs, bath or cooking alone.",
        Effect::Vertigo => {
            "Keep your head still and your eyes on one point. Lie on your side if you feel sick."
        }
        Effect::Nausea => "Small sips. Plain food later. Lie on your side.",
        Effect::Vomiting => "Small sips. If sleepy, lie on your side.",
        Effect::Sedation => "Rest with an adult in the room. No alcohol, opioids or sedatives.",
        Effect::Headache => "Drink and rest. Your usual simple pain relief, if it is allowed for you.",
        Effect::AnxietyPanic => "Breathe slowly. Stay with someone. At the clinic, tell staff at once.",
        Effect::NumbnessTingling => "Wait until it is gone before you eat hot food.",
        Effect::BlurredVision => "Rest your eyes. Do not drive.",
        Effect::DoubleVision => "Cover one eye. Sit down. Do not drive.",
        Effect::TasteChange => "Water. A sugar-free sweet once your mouth is no longer numb.",
        Effect::Lethargy => "Plan nothing. Sleep. Easy food.",
    }
}
