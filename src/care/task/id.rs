//! The names of the tasks.

use crate::care::named::named;

named! {
    /// A task of the checklist. Its name is stored with every tick: never renamed, never used for another task.
    pub enum TaskId {
        /// Eat and drink as the clinic says.
        FollowFoodRule = "follow_food_rule",
        /// Nothing to eat or drink for a time before the nasal spray.
        FastBeforeSpray = "fast_before_spray",
        /// Other nose sprays well before the dose.
        OtherSpraysEarlier = "other_sprays_earlier",
        /// Tell the clinic every medicine.
        TellMedicines = "tell_medicines",
        /// Do not stop a medicine on one's own.
        DoNotStopMedicines = "do_not_stop_medicines",
        /// Ride home.
        ArrangeRide = "arrange_ride",
        /// Someone at home.
        AdultAtHome = "adult_at_home",
        /// Children and dependants covered.
        ChildrenCovered = "children_covered",
        /// Tomorrow morning free.
        TomorrowFree = "tomorrow_free",
        /// Pregnancy and breastfeeding talked about.
        TellPregnancy = "tell_pregnancy",
        /// Stay until staff say that you are ready.
        StayUntilReady = "stay_until_ready",
        /// The same, and two hours at the least.
        StayTwoHours = "stay_two_hours",
        /// Blood pressure checked.
        BloodPressureChecked = "blood_pressure_checked",
        /// Stand up slowly.
        StandUpSlowly = "stand_up_slowly",
        /// A drink and a bite before leaving.
        DrinkAndBite = "drink_and_bite",
        /// Know who to call.
        KnowWhoToCall = "know_who_to_call",
        /// Written instructions and the next appointment.
        TakeInstructions = "take_instructions",
        /// A sober adult, awake, with the person.
        SoberAdultAwake = "sober_adult_awake",
        /// Phone on and charged.
        PhoneCharged = "phone_charged",
        /// The rest of the medicine locked away.
        LockMedicine = "lock_medicine",
        /// Seat belt, window, sick bag.
        SeatBelt = "seat_belt",
        /// A quiet place.
        RestQuiet = "rest_quiet",
        /// Eat light, drink as usual.
        EatLight = "eat_light",
        /// Not leaving while unwell or unsteady.
        NotReadyStay = "not_ready_stay",
        /// Not leaving without an escort.
        NoEscortStay = "no_escort_stay",
        /// Not blowing the nose.
        NoNoseBlowing = "no_nose_blowing",
        /// No extra dose, none lent.
        NoExtraDose = "no_extra_dose",
        /// Not driving, cycling or riding.
        NoDriving = "no_driving",
        /// Not travelling alone.
        NoTravelAlone = "no_travel_alone",
        /// Not alone: an adult within earshot.
        AdultInEarshot = "adult_in_earshot",
        /// No alcohol, cannabis, drugs, extra sedatives.
        NoAlcohol = "no_alcohol",
        /// No bath or pool alone.
        NoBathAlone = "no_bath_alone",
        /// No stairs or platform edge alone.
        NoStairsAlone = "no_stairs_alone",
        /// No machines, tools, ladders, flames.
        NoMachines = "no_machines",
        /// Not the only adult in charge of a child.
        NotOnlyAdult = "not_only_adult",
        /// No big decisions.
        NoDecisions = "no_decisions",
        /// Signs to tell staff at once.
        TellStaff = "tell_staff",
        /// Signs to call an ambulance for.
        CallEmergency = "call_emergency",
        /// What happened since the last session, told to the clinic.
        TellWhatHappened = "tell_what_happened",
        /// Whether it still helps, how far apart, which tests.
        AskTheClinic = "ask_the_clinic",
        /// To bed early; the CPAP mask as usual.
        EarlyBed = "early_bed",
        /// A note, for those who like.
        NoteIfYouLike = "note_if_you_like",
        /// Blood pressure, for those who have a cuff.
        MeasurePressure = "measure_pressure",
        /// Food and drink as usual, a gentle walk.
        EatDrinkWalk = "eat_drink_walk",
        /// A few lines of journal, for those who like.
        ShortJournal = "short_journal",
        /// The appointment with therapist or psychiatrist.
        KeepAppointment = "keep_appointment",
        /// All usual medicines, as usual.
        KeepMedicines = "keep_medicines",
        /// Confusion or seeing things beyond a day.
        LastingSigns = "lasting_signs",
        /// Trips to the toilet, pain, blood.
        UrineSigns = "urine_signs",
        /// The mood that may drop again.
        MoodDip = "mood_dip",
        /// Any thought of suicide.
        SuicidalThoughts = "suicidal_thoughts",
    }
}
