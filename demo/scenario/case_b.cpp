// SPDX-License-Identifier: EUPL-1.2
#include "demo/scenario/cases.hpp"

// B: the method of procedure at ten to five. B9 named the old one in the final report, which only
// the follow-up sheet tells; it is amended so that all nine stand in the first round.
namespace hefboom::demo {

namespace {

using enum domain::Section;
using enum domain::StatementKind;
using domain::StatementKind;

constexpr std::array sections{
    ToldSection{title, "De MOP van tien voor vijf"},
    ToldSection{installation, "Gekoeldwaterpomp P-03, koelmachine 2."},
    ToldSection{what_was_agreed, "Artikel 9.1: MOP vijf werkdagen vooraf, wijziging = opnieuw "
                                 "goedkeuren. KPI K5."},
    ToldSection{customary,
                "De werkvoorbereider neemt de MOP van een vergelijkbare pomp op een andere "
                "locatie. De beheerder keurt goed in het portaal en loopt hem de avond ervoor "
                "na."},
    ToldSection{
        what_happened,
        "- Zes werkdagen vooraf – MOP ingediend. K5 groen.\n"
        "- Drie werkdagen vooraf – Beheerder geeft akkoord in het portaal. Leestijd volgens het "
        "systeem: vier minuten.\n"
        "- Dag ervoor, 16:50 – Beheerder loopt met de MOP langs de pomp. Afsluiters CV-31 en "
        "CV-32 bestaan hier niet; ze heten 2.14 en 2.15, en de omloop zit achter de wand.\n"
        "- 17:10 – Hij belt de monteur. Die komt.\n"
        "- 17:30–18:30 – Aan de keukentafel schrijven zij stap 7 tot 12 opnieuw, met pen. Er komt "
        "een terugvalstap bij die er eerst niet was.\n"
        "- 18:40 – Formeel moet het werk nu worden ingetrokken. Volgend venster over vier weken; "
        "tot dan draait koelmachine 2 zonder reserve, en er komt een warme periode.\n"
        "- 21:45 – Een kwartier voor het venster. De monteur heeft de handschoenen aan. De "
        "beheerder heeft het papier vast."},
    ToldSection{hinge, "21:45. Wie zegt ja of nee, en namens wie?"},
    ToldSection{inner_voices,
                "Beheerder: “Ik heb getekend zonder te kijken. Als ik nu stop, moet ik dat "
                "uitleggen.”\n"
                "Monteur: “Dit is het beste werkplan dat we ooit hadden. En het mag niet "
                "bestaan.”"},
    ToldSection{question, "Wanneer wordt een MOP van ons samen, en wat moeten we daarvoor laten?"},
    ToldSection{follow_up,
                "Doorgegaan, zonder problemen. Het eindrapport bevat de oude MOP. Vier maanden "
                "later wordt die oude MOP gekopieerd naar een derde locatie."},
    ToldSection{altered, "Pompnummer, afsluiternummers, seizoen."},
    ToldSection{patterns, "P1, P4"},
};

constexpr std::array earlier{
    ToldEarlier{"2025-02-04 16:00", customary,
                "De werkvoorbereider kopieert de MOP. De beheerder keurt goed.",
                "Zo lijkt het slordigheid. Waar komt de MOP vandaan, en wanneer kijkt de beheerder "
                "wél?"},
    ToldEarlier{"2025-02-06 16:00", what_happened,
                "- Zes werkdagen vooraf – MOP ingediend. K5 groen.\n"
                "- Dag ervoor, 16:50 – Beheerder loopt met de MOP langs de pomp. De afsluiters "
                "bestaan hier niet.\n"
                "- 21:45 – Een kwartier voor het venster.",
                "De vier minuten leestijd en het uur aan de keukentafel ontbreken. Zonder die twee "
                "is er maar één schuldige."},
    ToldEarlier{"2025-02-10 16:00", hinge, "21:45. Wie zegt nu nee?",
                "Ja zeggen is ook een keuze. En namens wie?"},
    ToldEarlier{"2025-02-17 16:00", inner_voices,
                "Beheerder: “Ik heb getekend zonder te kijken.”\n"
                "Monteur: “Dit is het beste werkplan dat we ooit hadden.”",
                "Laat zien wat stoppen of doorgaan voor ieder kost."},
    ToldEarlier{"2025-02-19 16:00", question, "Wanneer klopt een MOP?",
                "Uit ons gesprek van 14 februari: 39 van de 131 MOP's zijn in 2024 op de laatste "
                "dag gecorrigeerd. De vraag is niet of hij klopt, maar wanneer hij van ons samen "
                "wordt."},
};

constexpr std::array statements{
    ToldStatement{"B1", reading,
                  "Die avond doorgaan met een handgeschreven wijziging was verantwoord."},
    ToldStatement{"B2", norm, "Een MOP die op tijd is maar niet klopt, telt als niet ingediend."},
    ToldStatement{"B3", reading, "De MOP is er vooral om achteraf niet de schuld te krijgen."},
    ToldStatement{"B4", image, "De beheerder had de fout al bij de goedkeuring moeten zien."},
    ToldStatement{"B5", norm, "Een MOP schrijf je op kantoor."},
    ToldStatement{"B6", norm,
                  "Vijf werkdagen is een papieren grens; het gaat om de laatste 24 uur."},
    ToldStatement{"B7", norm, "Wie de fout ontdekt, mag het werk stoppen zonder gedoe."},
    ToldStatement{"B8", wish, "Samen herschrijven aan de keukentafel ís co-productie."},
    ToldStatement{"B9", norm, "Een rapport met een MOP die niet is gevolgd, is niet eerlijk."},
};

} // namespace

ToldCase const& told_case_b() {
    static ToldCase const told{
        .code = "B",
        .title = "De MOP van tien voor vijf",
        .origin = "EHV",
        .level = domain::Fictionalisation::blended,
        .opened = "2025-01-29 10:00",
        .laid = "2025-01-30 14:00",
        .rated = "2025-02-12 09:30",
        .talk = "2025-02-14 15:30",
        .read_by_testers = "2025-02-18 13:00",
        .offered_last = "2025-02-21 15:00",
        .client = {domain::Frequency::three_to_six, 5, 4},
        .contractor = {domain::Frequency::once_or_twice, 2, 2},
        .client_readers = {4, 4},
        .contractor_readers = {3, 3},
        .keys = {ToldKeyDay{"Buizerd", "2025-02-24 16:20"}, ToldKeyDay{"Valk", "2025-02-25 08:50"}},
        .released = "2025-02-25 10:00",
        .sections = sections,
        .earlier = earlier,
        .statements = statements};
    return told;
}

} // namespace hefboom::demo
