// SPDX-License-Identifier: EUPL-1.2
#include "demo/scenario/outcomes.hpp"

#include <array>

namespace hefboom::demo {

namespace {

using enum domain::OutcomeKind;
using enum domain::Support;
using domain::AnswerKind;

constexpr std::array outcomes{
    ToldOutcome{"UB1", "B1", proposal,
                "We lopen elke MOP samen, op de vloer, uiterlijk zeven dagen vooraf.", carried,
                carried},
    ToldOutcome{"UB2", "B1", own_agreement, "Wie de fout ziet stopt, en niemand zucht.", carried,
                carried},
    ToldOutcome{"UB3", "B1", proposal, "Meet K5 op “klopt bij het lopen” in plaats van “op tijd”.",
                carried_with_reservation, divided},
    ToldOutcome{"UB4", "B1", insight, "Vier minuten goedkeuren is tekenen, niet kijken.", carried,
                carried_with_reservation},
    ToldOutcome{"UB5", "B1", proposal, "Vervang nakijken achteraf door samen kijken tijdens.",
                divided, carried},

    ToldOutcome{"UA1", "B2", insight,
                "We dachten allebei dat de ander dit onder de pet wilde houden.", carried, carried},
    ToldOutcome{"UA2", "B2", proposal,
                "Rechtstreeks bellen mag, met één regel spoor binnen 24 uur.", carried, carried},
    ToldOutcome{"UA3", "B2", proposal, "Een samen gemelde afwijking is leerstof, geen malus.",
                carried, carried},
    ToldOutcome{"UA4", "B2", own_agreement,
                "Ook om half drie bellen we de IV vóór we een string met alarm laten staan.",
                carried, carried_with_reservation},
    ToldOutcome{"UA5", "B2", contract_question, "Is een gesprek al een opdracht (7.2)?",
                carried_with_reservation, carried},
    ToldOutcome{"UA6", "B2", lasting_difference,
                "Of piket er is voor de factuur of voor de storing.", divided,
                carried_with_reservation},

    ToldOutcome{"UD1", "B3", proposal,
                "Eén testkalender, drie eigenaren: beheerder, planner, facilitair.", carried,
                carried},
    ToldOutcome{"UD2", "B3", own_agreement, "Een duim telt niet; verschuiven is bellen.", carried,
                carried},
    ToldOutcome{"UD3", "B3", insight, "Iedereen deed zijn deel en toch ging het mis.", carried,
                carried},
    ToldOutcome{"UD4", "B3", proposal, "Gebruikers kunnen zich aanmelden voor een sms bij testen.",
                divided, divided},
    ToldOutcome{"UD5", "B3", contract_question, "Geldt tien werkdagen ook bij verschuiven (12.4)?",
                carried_with_reservation, carried_with_reservation},

    ToldOutcome{"UC1", "B4", proposal,
                "Doe-eerst-mandaat: samen beslissen tot een vast bedrag, zelfde dag vastleggen.",
                carried, carried},
    ToldOutcome{"UC2", "B4", insight, "Wat op wachten leek, was drie keer niet betaald.", carried,
                carried},
    ToldOutcome{"UC3", "B4", proposal, "Inkoop in het weekend bereikbaar.", divided,
                carried_with_reservation},
    ToldOutcome{"UC4", "B4", own_agreement,
                "Een betwiste factuur bespreken we binnen tien werkdagen met monteur en beheerder "
                "erbij.",
                carried, carried_with_reservation},
    ToldOutcome{"UC5", "B4", contract_question, "Hoe voorkomen we knippen van werk (11.3)?",
                divided, divided},
    ToldOutcome{"UC6", "B4", lasting_difference, "Wie de mobiele koeler betaalt.", divided,
                carried_with_reservation},
};

constexpr std::array at_first_table{
    ToldAnswer{"UB1", AnswerKind::taken_up, "Opgenomen als S3.", {}, "S3"},
    ToldAnswer{"UB5", AnswerKind::taken_up, "Opgenomen als S6.", {}, "S6"},
    ToldAnswer{"UB3",
               AnswerKind::parked,
               "Afgewezen voor 2025, want het vraagt een contractwijziging. Geparkeerd tot de "
               "verlenging.",
               "2026-02-28",
               {}},
};
constexpr std::array at_second_table{
    ToldAnswer{"UA2", AnswerKind::taken_up, "Opgenomen als S1.", {}, "S1"},
    ToldAnswer{"UA3", AnswerKind::taken_up, "Opgenomen als S2.", {}, "S2"},
    ToldAnswer{"UA5",
               AnswerKind::answered,
               "Nee, zolang niemand iets aanraakt. De lezing is vastgelegd bij artikel 7.2.",
               {},
               {}},
};
constexpr std::array at_third_table{
    ToldAnswer{"UD1", AnswerKind::taken_up, "Opgenomen als S5.", {}, "S5"},
    ToldAnswer{"UD4",
               AnswerKind::parked,
               "Geparkeerd tot het tweede kwartaal van 2026: eerst een privacytoets.",
               "2026-04-01",
               {}},
    ToldAnswer{"UD5", AnswerKind::answered, "Ja, tenzij alle drie eigenaren akkoord zijn.", {}, {}},
};
constexpr std::array at_fourth_table{
    ToldAnswer{"UC1", AnswerKind::taken_up, "Opgenomen als S4.", {}, "S4"},
    ToldAnswer{"UC3", AnswerKind::rejected, "Kosten niet in verhouding, S4 dekt het.", {}, {}},
    ToldAnswer{"UC5", AnswerKind::answered, "Met het kwartaalplafond in S4.", {}, {}},
};

// At the fifth table there was nothing new: Apeldoorn confirmed what Zwolle had harvested.
constexpr std::array tables{
    ToldTable{"2025-04-08", "Zwolle", at_first_table},
    ToldTable{"2025-05-06", "Rijswijk", at_second_table},
    ToldTable{"2025-06-12", "Almere", at_third_table},
    ToldTable{"2025-09-02", "Eindhoven", at_fourth_table},
    ToldTable{"2025-10-14", "Apeldoorn", {}},
};

} // namespace

std::span<ToldOutcome const> told_outcomes() {
    return outcomes;
}

ToldSafety const& told_safety() {
    static ToldSafety const safety{
        .code = "UA7",
        .session = "B2",
        .text = "Herkenbaar: bij ons is in 2023 een alarmgrens met 2 °C verhoogd zonder "
                "wijzigingsformulier.",
        .passed_to = "Eindverantwoordelijke en installatieverantwoordelijke, van beide partijen",
        .solved = "2025-04-17 11:00"};
    return safety;
}

std::span<ToldTable const> told_tables() {
    return tables;
}

} // namespace hefboom::demo
