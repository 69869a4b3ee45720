//! The effects in Spanish.

use crate::care::symptom::{Effect, Severity};

/// The plain name.
pub(super) const fn name(effect: Effect) -> &'static str {
    match effect {
        Effect::Dissociation => "Como fuera de mí o flotando",
        Effect::Dizziness => "Mareo o aturdimiento",
        Effect::Nausea => "Náuseas",
        Effect::Sedation => "Mucho sueño",
        Effect::Headache => "Dolor de cabeza",
        Effect::AnxietyPanic => "Ansiedad o pánico",
        Effect::Vertigo => "Todo da vueltas",
        Effect::NumbnessTingling => "Adormecimiento u hormigueo",
        Effect::BlurredVision => "Visión borrosa",
        Effect::DoubleVision => "Visión doble",
        Effect::TasteChange => "Sabor raro o amargo",
        Effect::Lethargy => "Cansancio, sin energía",
        Effect::Vomiting => "Vómitos",
        Effect::SuicidalThoughts => "Pensamientos de suicidio o de hacerme daño",
        Effect::ChestPain => "Dolor o presión en el pecho",
        Effect::BreathingDifficulty => "Me cuesta respirar",
        Effect::CollapseUnresponsive => "Desmayo o no se despierta",
        Effect::Seizure => "Convulsión o sacudidas",
        Effect::StrokeSigns => "Cara caída, brazo débil, habla rara",
    }
}

/// The strength.
pub(super) const fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Mild => "Leve",
        Severity::Moderate => "Moderado",
        Severity::Severe => "Fuerte",
    }
}

/// When it is an emergency, and whom to call.
pub(super) const fn emergency(effect: Effect) -> &'static str {
    match effect {
        Effect::SuicidalThoughts => {
            "Si tienes un plan o los medios, o podrías actuar: llama ya al número de emergencias. Si no, llama ya a una línea de crisis o a tu clínica."
        }
        Effect::ChestPain => "Dolor o presión en el pecho: llama ya al número de emergencias.",
        Effect::BreathingDifficulty => {
            "Respiración difícil, lenta o superficial: llama ya al número de emergencias."
        }
        Effect::CollapseUnresponsive => "Desmayo, o no se despierta: llama ya al número de emergencias.",
        Effect::Seizure => "Convulsión: llama ya al número de emergencias.",
        Effect::StrokeSigns => {
            "Cara caída, brazo débil o dificultad al hablar: llama ya al número de emergencias."
        }
        Effect::Dissociation => {
            "Llama al número de emergencias si no hay forma de calmarte, estás en peligro o no te despiertas."
        }
        Effect::Dizziness => "Llama al número de emergencias si te desmayas o te golpeas la cabeza.",
        Effect::Vertigo => {
            "Llama al número de emergencias si hablas arrastrando las palabras, tienes débil un lado o aparece un dolor de cabeza nuevo y fuerte."
        }
        Effect::Nausea | Effect::Lethargy | Effect::TasteChange => {
            "Llama al número de emergencias ante cualquier señal de Pedir ayuda."
        }
        Effect::Vomiting => {
            "Llama al número de emergencias si hay sangre, o si la persona está muy adormilada o no se despierta."
        }
        Effect::Sedation => {
            "Llama al número de emergencias si la persona no se despierta, tiene los labios azules o respira lento o superficial."
        }
        Effect::Headache => {
            "Llama al número de emergencias si es repentino y el peor de tu vida, o viene con convulsión, confusión, debilidad o cambios en la vista."
        }
        Effect::AnxietyPanic => "Llama al número de emergencias si estás en peligro.",
        Effect::NumbnessTingling => {
            "Llama al número de emergencias si es en un solo lado, o con debilidad o cara caída."
        }
        Effect::BlurredVision => "Llama al número de emergencias si pierdes la vista de repente.",
        Effect::DoubleVision => "Llama al número de emergencias si un lado está débil o hablas raro.",
    }
}

/// What to do until help comes, or what helps.
pub(super) const fn waiting(effect: Effect) -> &'static str {
    match effect {
        Effect::SuicidalThoughts => {
            "No te quedes a solas. Pide a alguien que se lleve lo que podría hacerte daño."
        }
        Effect::ChestPain | Effect::StrokeSigns => "Llama ya. No esperes a ver si se pasa.",
        Effect::BreathingDifficulty | Effect::CollapseUnresponsive => {
            "Pon a la persona de lado (posición lateral de seguridad). Si no respira, empieza la reanimación (RCP)."
        }
        Effect::Seizure => "Protege la cabeza. Mira cuánto dura.",
        Effect::Dissociation => {
            "Siéntate o túmbate en un cuarto tranquilo y con poca luz, con alguien de confianza. Respira despacio."
        }
        Effect::Dizziness => "Siéntate o túmbate. Levántate despacio. Sin escaleras, baño ni cocina a solas.",
        Effect::Vertigo => {
            "Deja la cabeza quieta y la mirada en un punto. Si tienes náuseas, túmbate de lado."
        }
        Effect::Nausea => "Sorbos pequeños. Comida sencilla más tarde. Túmbate de lado.",
        Effect::Vomiting => "Sorbos pequeños. Si tienes sueño, túmbate de lado.",
        Effect::Sedation => "Descansa con un adulto en el cuarto. Nada de alcohol, opioides ni sedantes.",
        Effect::Headache => "Bebe y descansa. Tu calmante sencillo de siempre, si lo tienes permitido.",
        Effect::AnxietyPanic => {
            "Respira despacio. Quédate con alguien. En la clínica, avisa enseguida al personal."
        }
        Effect::NumbnessTingling => "Espera a que se pase antes de comer algo caliente.",
        Effect::BlurredVision => "Descansa la vista. No conduzcas.",
        Effect::DoubleVision => "Tápate un ojo. Siéntate. No conduzcas.",
        Effect::TasteChange => "Agua. Un caramelo sin azúcar cuando ya no tengas la boca dormida.",
        Effect::Lethargy => "No planees nada. Duerme. Comida fácil.",
    }
}
