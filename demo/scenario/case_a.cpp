// SPDX-License-Identifier: EUPL-1.2
#include "demo/scenario/cases.hpp"

// A: the night alarm of the UPS. A8 said "ook al liep het goed af", which only the follow-up sheet
// could tell; it is amended so that all ten stand in the first round.
namespace hefboom::demo {

namespace {

using enum domain::Section;
using enum domain::StatementKind;
using domain::StatementKind;

constexpr std::array sections{
    ToldSection{title, "Het nachtelijke UPS-alarm"},
    ToldSection{installation, "UPS-2, batterijstring B2, gebouwbeheersysteem."},
    ToldSection{what_was_agreed,
                "Artikel 7.2 en 7.5; KPI K1. Werkinstructie: “De installatieverantwoordelijke "
                "(IV) beslist of een string met temperatuuralarm in bedrijf blijft.”"},
    ToldSection{customary,
                "Er is een vaste monteur die de installatie in bedrijf heeft gesteld. Zijn "
                "privénummer hangt in het keukenkastje van de controlekamer."},
    ToldSection{
        what_happened,
        "- 02:14 – Alarm “UPS-2 string B2 temperatuur hoog” (31 °C, grens 30 °C).\n"
        "- 02:19 – De technisch beheerder met consignatie belt de vaste monteur op zijn "
        "privénummer. Niet de servicedesk.\n"
        "- 02:23 – De monteur, thuis en vrij, vraagt naar ruimtetemperatuur, stringspanning en "
        "-stroom. De beheerder leest af vanaf het display. Door de deur: geen geur, geen "
        "zwelling, geen geluid.\n"
        "- 02:31 – Samen: zoemer uit, string in bedrijf laten, ruimtekoeling één graad lager, om "
        "zeven uur kijken. De IV wordt niet gebeld.\n"
        "- 03:10 – Alarm valt weg.\n"
        "- 07:05 – De monteur kijkt, op weg naar een andere klus, twintig minuten mee. Hij vindt "
        "niets bijzonders.\n"
        "- 07:40 – De beheerder opent het portaal om de melding te maken."},
    ToldSection{hinge, "07:40. De cursor knippert in het veld “omschrijving”."},
    ToldSection{inner_voices,
                "Beheerder: “Als ik opschrijf wie ik belde, krijgt hij gedonder. En ik ook.”\n"
                "Monteur: “Ik was vrij. Ik was trots. En als het fout was gegaan, was ik er "
                "nooit geweest.”"},
    ToldSection{question, "Wat hadden wij om 07:40 samen willen doen, en waarom was het logisch "
                          "dat we dat niet deden?"},
    ToldSection{follow_up, "Ingeschoten als P3, volgende dag gesloten, K1 niet geraakt. Dag 10, "
                           "01:50: alarm terug, vaste monteur met vakantie, piketmonteur vindt "
                           "geen voorgeschiedenis."},
    ToldSection{altered, "Tijdstippen, string, maand."},
    ToldSection{patterns, "P2, P5"},
};

constexpr std::array earlier{
    ToldEarlier{"2025-01-30 16:00", inner_voices,
                "Beheerder: “Als ik het opschrijf, krijg ik gedonder.”\n"
                "Monteur: “Ik was vrij.”",
                "De beheerder denkt hier alleen aan zichzelf. Hij wilde ook de monteur sparen, en "
                "de monteur was trots dat hij gebeld werd."},
    ToldEarlier{"2025-02-03 16:00", what_happened,
                "- 02:14 – Alarm “UPS-2 string B2 temperatuur hoog” (31 °C, grens 30 °C).\n"
                "- 02:19 – De technisch beheerder belt de vaste monteur, niet de servicedesk.\n"
                "- 02:31 – Samen: zoemer uit, string in bedrijf laten.\n"
                "- 07:40 – De beheerder opent het portaal om de melding te maken.",
                "Er staat niet dat de IV niet is gebeld, en niet dat er is gevraagd en afgelezen "
                "vóór er iets werd besloten. Dat hoort er allebei bij."},
    ToldEarlier{"2025-02-05 16:00", question, "Wat hadden wij om 07:40 anders moeten doen?",
                "“Moeten” wijst al iemand aan. Vraag ook waarom het toen logisch was."},
};

constexpr std::array statements{
    ToldStatement{"A1", reading,
                  "De vaste monteur rechtstreeks bellen was die nacht de beste keuze voor het "
                  "datacenter."},
    ToldStatement{"A2", norm,
                  "Wie om de servicedesk heen belt, maakt het probleem van morgen groter."},
    ToldStatement{"A3", norm, "Een melding die je achteraf als P3 inschiet, is onschuldig."},
    ToldStatement{"A4", image, "Een opgeroepen piketmonteur had precies hetzelfde gedaan."},
    ToldStatement{"A5", image, "De beheerder mag erop rekenen dat ‘zijn’ monteur altijd opneemt."},
    ToldStatement{"A6", norm, "Zolang de KPI groen is, hoeft niemand van deze nacht te weten."},
    ToldStatement{"A7", reading,
                  "Het piketsysteem is gemaakt voor de factuur, niet voor de storing."},
    ToldStatement{"A8", norm,
                  "Beide teams hadden van deze nacht moeten leren, hoe het ook afliep."},
    ToldStatement{"A9", wish, "In co-productie mag het lijntje, als het een spoor achterlaat."},
    ToldStatement{"A10", norm,
                  "Alleen de installatieverantwoordelijke beslist of de string in bedrijf "
                  "blijft."},
};

} // namespace

ToldCase const& told_case_a() {
    static ToldCase const told{
        .code = "A",
        .title = "Het nachtelijke UPS-alarm",
        .origin = "ALM",
        .level = domain::Fictionalisation::blended,
        .opened = "2025-01-27 10:00",
        .laid = "2025-01-28 14:00",
        .rated = "2025-01-29 09:30",
        .talk = {},
        .read_by_testers = "2025-02-06 13:00",
        .offered_last = "2025-02-07 15:00",
        .client = {domain::Frequency::more_than_six, 3, 4},
        .contractor = {domain::Frequency::three_to_six, 3, 3},
        .client_readers = {4, 3},
        .contractor_readers = {4, 4},
        .keys = {ToldKeyDay{"Valk", "2025-02-10 11:00"}, ToldKeyDay{"Buizerd", "2025-02-11 09:15"}},
        .released = "2025-02-11 10:00",
        .sections = sections,
        .earlier = earlier,
        .statements = statements};
    return told;
}

} // namespace hefboom::demo
