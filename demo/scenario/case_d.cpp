// SPDX-License-Identifier: EUPL-1.2
#include "demo/scenario/cases.hpp"

// D: the test and the lift. D5 said "en toch ging het mis", which only the follow-up sheet tells;
// it is amended so that all nine stand in the first round.
namespace hefboom::demo {

namespace {

using enum domain::Section;
using enum domain::StatementKind;
using domain::StatementKind;

constexpr std::array sections{
    ToldSection{title, "De test en de lift"},
    ToldSection{installation, "Noodstroomaggregaat, netuitvaltest, lift."},
    ToldSection{what_was_agreed, "Artikel 12.4: tien werkdagen vooraf aan de technisch beheerder, "
                                 "die de interne organisatie informeert."},
    ToldSection{customary,
                "De planner schuift testen als piket krap is, en appt de beheerder. De beheerder "
                "zet het in zijn eigen agenda. Facilitair kijkt in een andere."},
    ToldSection{
        what_happened,
        "- Twaalf werkdagen vooraf – Test aangekondigd voor woensdag 09:00. Beheerder vertelt het "
        "facilitair in de wandelgang.\n"
        "- Dinsdag 11:20 – Planner appt: “Test wordt do 14:00 ivm piket, ok?” De beheerder, op "
        "weg naar een andere afspraak, stuurt een duim.\n"
        "- Woensdag – Facilitair heeft de ontvangst ingelicht over een test om negen uur. Er "
        "gebeurt niets. Niemand vraagt iets.\n"
        "- Donderdag 13:40 – Op de tweede verdieping begint een bijeenkomst met veertig gasten.\n"
        "- Donderdag 13:58 – De monteur belt de beheerder: “Ik ga zo.” – “Is goed.”"},
    ToldSection{hinge, "Dinsdag 11:20. De duim."},
    ToldSection{inner_voices,
                "Beheerder: “Facilitair ziet het vast in de planning.”\n"
                "Planner: “Ik heb akkoord.”\n"
                "Facilitair (woensdag): “Zal wel niet doorgaan. Ze vertellen mij toch nooit "
                "iets.”"},
    ToldSection{question, "Van wie is de gebruiker, als drie partijen ieder hun deel goed doen?"},
    ToldSection{follow_up,
                "14:00 netuitvaltest. Lift stil met drie mensen, elf minuten. Verlichting van de "
                "niet-preferente groep 40 seconden uit. 14:12 facilitair belt: “Wie heeft dit "
                "bedacht?”"},
    ToldSection{altered, "Dagen, verdieping, aantal gasten."},
    ToldSection{patterns, "P1, P5"},
};

constexpr std::array earlier{
    ToldEarlier{"2025-03-03 16:00", inner_voices,
                "Beheerder: “Facilitair ziet het vast in de planning.”\n"
                "Planner: “Ik heb akkoord.”",
                "Meegelezen door facilitair: zij komen er zelf niet in voor, en juist zij dachten "
                "er die woensdag het hunne van."},
    ToldEarlier{"2025-03-10 16:00", question, "Wie had de gebruiker moeten inlichten?",
                "Dan wijst iedereen naar een ander. Ze deden alle drie hun deel."},
};

constexpr std::array statements{
    ToldStatement{"D1", norm, "Een duim is een akkoord."},
    ToldStatement{"D2", image, "Facilitair had zelf in de planning moeten kijken."},
    ToldStatement{"D3", reading, "De installateur deed wat er in het contract staat."},
    ToldStatement{"D4", image, "De gebruiker van het pand is ook klant van de installateur."},
    ToldStatement{"D5", reading, "Iedereen deed zijn deel en toch klopte het niet."},
    ToldStatement{"D6", norm, "De planner mag een test verschuiven zonder te bellen."},
    ToldStatement{"D7", norm, "Wie verschuift, informeert de hele keten."},
    ToldStatement{"D8", reading, "We testen meer voor de KPI dan voor het vertrouwen."},
    ToldStatement{"D9", wish, "Co-productie is één kalender met drie eigenaren."},
};

} // namespace

ToldCase const& told_case_d() {
    static ToldCase const told{
        .code = "D",
        .title = "De test en de lift",
        .origin = "ZWO",
        .level = domain::Fictionalisation::blended,
        .opened = "2025-02-24 10:00",
        .laid = "2025-02-25 14:00",
        .rated = "2025-02-27 09:30",
        .talk = {},
        .read_by_testers = "2025-03-11 13:00",
        .offered_last = "2025-03-13 15:00",
        .client = {domain::Frequency::once_or_twice, 3, 3},
        .contractor = {domain::Frequency::three_to_six, 4, 3},
        .client_readers = {3, 3},
        .contractor_readers = {3, 4},
        .keys = {ToldKeyDay{"Buizerd", "2025-03-17 15:10"}, ToldKeyDay{"Valk", "2025-03-18 08:30"}},
        .released = "2025-03-18 09:00",
        .sections = sections,
        .earlier = earlier,
        .statements = statements};
    return told;
}

} // namespace hefboom::demo
