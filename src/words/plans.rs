//! The person’s own tasks and plans, what their clinic said, what comes next.

/// The person’s own tasks and plans, what their clinic said, what comes next.
pub struct Plans {
    /// While the app is open: a new part of the time has begun.
    pub new_phase: fn(&str) -> String,
    /// What comes next, and when.
    pub next: fn(&str, &str) -> String,
    /// A matter of the clock alone.
    pub nose: fn(&str) -> String,
    /// Heading over what was to do and was not ticked.
    pub left: &'static str,
    /// Under it.
    pub left_text: &'static str,
    /// Opens the list of the whole time.
    pub whole: &'static str,
    /// To the page for the person beside.
    pub with_you: &'static str,
    /// Honest about reminders.
    pub no_alarm: &'static str,
    /// Opens the field for a task of one’s own.
    pub add: &'static str,
    /// The field.
    pub add_field: &'static str,
    /// Under it.
    pub add_hint: fn(&str) -> String,
    /// Saves it.
    pub add_save: &'static str,
    /// The field is empty.
    pub empty: &'static str,
    /// Why a task of one’s own stands there.
    pub own: &'static str,
    /// Takes a task of one’s own away.
    pub remove: &'static str,
    /// Takes a task out of sight.
    pub hide: &'static str,
    /// Heading over hidden tasks.
    pub hidden: fn(usize) -> String,
    /// Brings it back.
    pub show: &'static str,
    /// Opens the field for the next session.
    pub plan: &'static str,
    /// When it is planned.
    pub planned: fn(&str) -> String,
    /// The field.
    pub plan_field: &'static str,
    /// Under it.
    pub plan_hint: &'static str,
    /// Saves it.
    pub plan_save: &'static str,
    /// Takes the plan back.
    pub plan_none: &'static str,
    /// The day cannot be.
    pub plan_wrong: &'static str,
    /// Heading over what the clinic said.
    pub clinic: &'static str,
    /// Under it.
    pub clinic_text: &'static str,
    /// The field for its number.
    pub phone: &'static str,
    /// It cannot be dialled.
    pub phone_wrong: &'static str,
    /// The field for its rule on food.
    pub food: &'static str,
    /// The field for its rule on driving.
    pub driving: &'static str,
    /// It would be looser, or is a slip.
    pub driving_wrong: &'static str,
    /// Saves them.
    pub clinic_save: &'static str,
    /// To where it is written down.
    pub clinic_write: &'static str,
    /// The phone says that the dose is still to come.
    pub clock_wrong: &'static str,
    /// Before what the clinic said.
    pub clinic_said: fn(&str) -> String,
    /// A dose of more than a week ago.
    pub old: &'static str,
    /// A session with the same time is there.
    pub twice: &'static str,
}

/// English.
pub static EN: Plans = Plans {
    new_phase: |a| format!("It is now: {a}."),
    next: |a, b| format!("Next: {a}, from {b}."),
    nose: |a| format!("At {a} you can blow your nose again."),
    left: "Not ticked earlier",
    left_text: "It is shown this once.",
    whole: "The whole list, hour by hour",
    with_you: "For the person with you",
    no_alarm: "While it is open, this page shows what has become due. It cannot wake your phone; a calendar file that can is planned for a later version.",
    add: "Add a task of your own",
    add_field: "What do you want to remember?",
    add_hint: |a| format!("It stands under “{a}”, after every session."),
    add_save: "Add",
    empty: "Write a few words first.",
    own: "A task of your own.",
    remove: "Remove",
    hide: "Hide this task",
    hidden: |n| format!("Hidden tasks ({n})"),
    show: "Show again",
    plan: "Plan your next session",
    planned: |a| format!("Next session: {a}"),
    plan_field: "Day of your next session",
    plan_hint: "The list before a session comes forward the day before.",
    plan_save: "Save the day",
    plan_none: "No session planned",
    plan_wrong: "Choose a day from today on, within two years.",
    clinic: "Your clinic",
    clinic_text: "Clinics differ. What yours told you goes first where it is stricter.",
    phone: "Telephone number",
    phone_wrong: "Write a number that can be dialled: digits, spaces and a plus in front.",
    food: "Eating and drinking before a session",
    driving: "No driving for so many hours after the dose",
    driving_wrong: "The app’s own rule is 24 hours and a good sleep. Write 24 to 672 hours, or leave it empty.",
    clinic_save: "Save what my clinic said",
    clinic_write: "Write down what your clinic said",
    clock_wrong: "Your phone’s clock shows a time before your dose. Please check the clock, or correct the time of the dose.",
    clinic_said: |a| format!("Your clinic: {a}"),
    old: "That is more than 7 days ago and will be kept as history: press the button again if it is right.",
    twice: "You already have a session that finished then: press the button again if this is another one.",
};

/// Spanish.
pub static ES: Plans = Plans {
    new_phase: |a| format!("Ahora empieza: {a}."),
    next: |a, b| format!("Después: {a}, desde {b}."),
    nose: |a| format!("A las {a} ya puedes sonarte la nariz."),
    left: "Sin marcar antes",
    left_text: "Se muestra solo esta vez.",
    whole: "La lista completa, hora a hora",
    with_you: "Para quien te acompaña",
    no_alarm: "Mientras está abierta, esta página muestra lo que toca. No puede despertar tu teléfono; una versión posterior tendrá un archivo de calendario que sí.",
    add: "Añadir una tarea tuya",
    add_field: "¿Qué quieres recordar?",
    add_hint: |a| format!("Aparece en «{a}», después de cada sesión."),
    add_save: "Añadir",
    empty: "Escribe antes unas palabras.",
    own: "Una tarea tuya.",
    remove: "Quitar",
    hide: "Ocultar esta tarea",
    hidden: |n| format!("Tareas ocultas ({n})"),
    show: "Mostrar de nuevo",
    plan: "Planear tu próxima sesión",
    planned: |a| format!("Próxima sesión: {a}"),
    plan_field: "Día de tu próxima sesión",
    plan_hint: "La lista de antes de una sesión aparece el día anterior.",
    plan_save: "Guardar el día",
    plan_none: "Sin sesión prevista",
    plan_wrong: "Elige un día desde hoy, dentro de dos años.",
    clinic: "Tu clínica",
    clinic_text: "Cada clínica es distinta. Lo que te dijo la tuya va primero cuando es más estricto.",
    phone: "Número de teléfono",
    phone_wrong: "Escribe un número que se pueda marcar: cifras, espacios y un más delante.",
    food: "Comer y beber antes de una sesión",
    driving: "Sin conducir tantas horas después de la dosis",
    driving_wrong: "La norma de la aplicación es 24 horas y dormir bien. Escribe de 24 a 672 horas, o déjalo vacío.",
    clinic_save: "Guardar lo que dijo mi clínica",
    clinic_write: "Apuntar lo que dijo tu clínica",
    clock_wrong: "El reloj de tu teléfono marca una hora anterior a tu dosis. Comprueba el reloj, o corrige la hora de la dosis.",
    clinic_said: |a| format!("Tu clínica: {a}"),
    old: "Hace más de 7 días y se guardará como historial: pulsa otra vez el botón si es correcto.",
    twice: "Ya tienes una sesión que terminó entonces: pulsa otra vez el botón si esta es otra.",
};
