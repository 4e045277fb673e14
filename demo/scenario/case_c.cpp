// SPDX-License-Identifier: EUPL-1.2
#include "demo/scenario/cases.hpp"

// C: first a purchase order. Two things are amended so that all ten statements stand in the first
// round and the room learns of the refused invoices only from each other: the room sheet no longer
// says that three invoices of this technician were rejected (the inner voice carries C5), and C9
// no longer names the noise of the cooler, which only the follow-up sheet tells.
namespace hefboom::demo {

namespace {

using enum domain::Section;
using enum domain::StatementKind;
using domain::StatementKind;

constexpr std::array sections{
    ToldSection{title, "Eerst een bon"},
    ToldSection{installation, "CRAC-4, zaal 2, rij 7."},
    ToldSection{what_was_agreed,
                "Artikel 11.3: tot € 750 inbegrepen, daarboven eerst een schriftelijke opdracht "
                "van Inkoop. Inkoop is bereikbaar op werkdagen tot 16:00."},
    ToldSection{customary, "“Zet er maar in, dat regelen we maandag.” Vroeger kwam dat altijd "
                           "goed. Het afgelopen jaar niet altijd."},
    ToldSection{
        what_happened,
        "- Vrijdag 15:10 – CRAC-4 valt uit op de ventilatormotor. De andere vijf nemen over; rij "
        "7 ligt in de hoek.\n"
        "- 15:30 – Monteur stelt vast: motor defect. Onderdeel € 1.180. Er ligt er één in zijn "
        "bus, bedoeld voor een andere klant.\n"
        "- 15:40 – Beheerder belt Inkoop: in gesprek. 15:48: voicemail.\n"
        "- 15:50 – Monteur belt zijn coördinator: “Zonder nummer niet doen, je weet hoe het de "
        "vorige keren ging.”\n"
        "- 15:55 – In de zaal. De monteur heeft de motor in zijn hand. De beheerder zegt: “Zet "
        "er maar in. Regelen we maandag.”"},
    ToldSection{hinge, "15:55."},
    ToldSection{inner_voices,
                "Beheerder: “Voor elfhonderd euro. Hij laat me gewoon staan.”\n"
                "Monteur: “Drie keer heb ik voor niks gewerkt. Mijn baas denkt dat ik niet kan "
                "rekenen.”"},
    ToldSection{question, "Wat hadden wij samen nodig om om 15:55 zonder buikpijn ja te kunnen "
                          "zeggen?"},
    ToldSection{follow_up,
                "Niet geplaatst. Rij 7 liep op tot 31 °C, één opslagsysteem schakelde zelf terug. "
                "Mobiele koeler geplaatst (€ 1.940); herrie op de vierde verdieping, "
                "vergaderzalen maandag onbruikbaar. Dinsdag 10:30 motor geplaatst. Factuur "
                "mobiele koeler: betwist."},
    ToldSection{altered, "Unit, rij, dag."},
    ToldSection{patterns, "P3"},
};

constexpr std::array earlier{
    ToldEarlier{"2025-02-17 16:00", customary,
                "“Zet er maar in, dat regelen we maandag.” Vroeger kwam dat altijd goed. Het "
                "afgelopen jaar werden drie van zulke facturen van deze monteur afgewezen.",
                "Zo leest iedereen het antwoord al voor hij stemt. Laat de monteur het zelf "
                "denken, dan hoort de zaal het van elkaar."},
    ToldEarlier{"2025-02-24 16:00", question, "Wie had om 15:55 ja moeten zeggen?",
                "Niet wie, maar wat ze samen nodig hadden."},
};

constexpr std::array statements{
    ToldStatement{"C1", reading, "De monteur had de motor die vrijdag moeten plaatsen."},
    ToldStatement{"C2", norm, "“Regelen we maandag” is een opdracht."},
    ToldStatement{"C3", image, "Inkoop weet niet wat een weekend met een warme rij 7 betekent."},
    ToldStatement{"C4", norm, "Een bedrag van € 1.180 mag nooit zwaarder wegen dan rij 7."},
    ToldStatement{"C5", image,
                  "Wie drie keer zijn werk niet betaald krijgt, wacht voortaan op een bon."},
    ToldStatement{"C6", reading, "Een grens per gebeurtenis nodigt uit tot knippen van werk."},
    ToldStatement{"C7", wish,
                  "Beheerder en monteur moeten samen zelf mogen beslissen tot een redelijk "
                  "bedrag."},
    ToldStatement{"C8", norm, "Als we elkaar vertrouwen, is geen grens nodig."},
    ToldStatement{"C9", norm, "De hinder van een noodoplossing is een probleem van facilitair."},
    ToldStatement{"C10", wish, "Wie samen beslist, legt het dezelfde dag samen vast."},
};

} // namespace

ToldCase const& told_case_c() {
    static ToldCase const told{
        .code = "C",
        .title = "Eerst een bon",
        .origin = "RSW",
        .level = domain::Fictionalisation::true_disguised,
        .opened = "2025-02-10 14:00",
        .laid = "2025-02-11 14:00",
        .rated = "2025-02-13 09:30",
        .talk = {},
        .read_by_testers = "2025-02-25 13:00",
        .offered_last = "2025-02-27 15:00",
        .client = {domain::Frequency::three_to_six, 4, 4},
        .contractor = {domain::Frequency::more_than_six, 4, 4},
        .client_readers = {3, 4},
        .contractor_readers = {4, 4},
        .keys = {ToldKeyDay{"Valk", "2025-03-03 13:40"}, ToldKeyDay{"Buizerd", "2025-03-04 09:05"}},
        .released = "2025-03-04 10:00",
        .sections = sections,
        .earlier = earlier,
        .statements = statements};
    return told;
}

} // namespace hefboom::demo
