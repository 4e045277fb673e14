// SPDX-License-Identifier: EUPL-1.2
#include "demo/scenario/agreement.hpp"

#include <array>

namespace hefboom::demo {

std::string_view const engagement_title = "Co-productie in vijf datacenters";

std::string_view const engagement_purpose =
    "Ontwikkel samen de dienstverlening in de vijf datacenters, zo dat de technisch beheerders "
    "naar tevredenheid worden ontzorgd, en in het verlengde daarvan de gebruikers van de panden "
    "en facilitair management tevreden zijn.";

std::string_view const ground_rules_text =
    R"(## Waar dit over gaat
Ambelaar en Stroomvest onderzoeken samen hun samenwerking in vijf datacenters, aan de hand van gebeurtenissen uit het eigen werk. Wende begeleidt. Wende beslist niet over de inhoud.

## Wat gezegd wordt, blijft waar het hoort
- De kluis: wat iemand in een gesprek vertelt. Alleen Wende en de spreker lezen het.
- De werkbank: concepten. Van de schrijver, tot hij ze op tafel legt.
- De leerruimte: casus, stemmen, debat. Wat daar gezegd wordt, wordt nergens anders tegen iemand gebruikt.
- De tafel: uitkomsten en oplossingen, in de woorden van het team.
- Het dossier: wat beide partijen samen vastleggen.
Van de leerruimte naar het dossier gaat alleen wat beide contractmanagers met hun sleutel vrijgeven.

## Twee sleutels
Wat van beide partijen is, verandert alleen met de sleutel van allebei. Zwijgen is geen instemming. Ontbreekt na tien werkdagen een sleutel, dan horen beide opdrachtgevers dat.

## Stemmen en cijfers
- Niemand stemt met naam. Er is geen bewijs van wie wat stemde.
- In de zaal zien we per partij aantallen vanaf vijf mensen; bij drie of vier alleen woorden; bij twee zijn we één groep; bij minder praten we zonder te stemmen.
- Bewaard wordt alleen wat op vijf of meer mensen per partij rust. Kleinere groepen tellen pas mee als dezelfde stelling elders is gestemd.
- Zijn alle mensen van een partij het eens, dan kent iedereen ieders stem. Dat zeggen we vooraf hardop.

## Gevolgen
Tevredenheidscijfers hebben geen gevolg voor het contract tot 2026. Een uitkomst van een team krijgt binnen twintig werkdagen antwoord van beide contractmanagers.

## Veiligheid gaat voor
Wie iets hoort dat nu gevaarlijk is, meldt dat langs de gewone route van de locatie. Dat is de enige uitzondering op vertrouwelijkheid, en die geldt altijd.

## Bewaren en wissen
Transcripten en de sleutellijst worden uiterlijk 30 juni 2025 gewist, met een bewijs dat beide functionarissen gegevensbescherming zien. Stemmen per persoon worden nooit bewaard.

## Wie meeleest en wie betaalt
Beide ondernemingsraden en beide functionarissen gegevensbescherming zijn vooraf geïnformeerd. Ambelaar betaalt 70% van de begeleiding, Stroomvest 30%. De uren van monteurs worden betaald op code DC-COP.)";

namespace {

constexpr std::array excerpts{
    ToldExcerpt{"7.2",
                "Storingen worden uitsluitend gemeld bij de Servicedesk van Opdrachtnemer. "
                "Uitvoerend personeel neemt buiten deze route geen opdrachten aan.",
                "Een telefoontje is al een opdracht.",
                "Een gesprek is geen opdracht zolang niemand iets aanraakt."},
    ToldExcerpt{"7.5", "Bij prioriteit 1 is een piketmonteur binnen zestig minuten op de locatie.",
                "Er staat binnen een uur iemand die onze installatie kent.",
                "Er staat binnen een uur een piketmonteur. Welke, staat er niet."},
    ToldExcerpt{"9.1",
                "Voor werkzaamheden aan kritieke installaties dient Opdrachtnemer ten minste vijf "
                "werkdagen vooraf een MOP in. Wijziging na goedkeuring vereist hernieuwde "
                "goedkeuring.",
                "Vijf werkdagen zijn er om samen te zien of het plan klopt.",
                "Vijf werkdagen is een termijn van indienen. Elke pennenstreek daarna begint "
                "opnieuw."},
    ToldExcerpt{"11.3",
                "Onderdelen tot € 750 per gebeurtenis zijn in de vaste vergoeding begrepen. "
                "Daarboven is vooraf een schriftelijke opdracht van Inkoop vereist.",
                "De grens beschermt tegen rekeningen achteraf, niet tegen gezond verstand.",
                "Boven € 750 zonder nummer is voor eigen rekening."},
    ToldExcerpt{"12.4",
                "Testen met mogelijke hinder worden tien werkdagen vooraf aangekondigd aan de "
                "technisch beheerder, die de interne organisatie informeert.",
                "Ook een verschoven test is opnieuw een test.",
                "Wij kondigen aan; de beheerder licht zijn eigen organisatie in."},
    ToldExcerpt{"15.2",
                "Bij het niet behalen van een KPI in een kwartaal kan Opdrachtgever een malus "
                "toepassen.",
                "Kan is geen moet: wij kiezen per kwartaal.",
                "Wie een afwijking toegeeft, rekent op een malus."},
};

constexpr std::array locations{
    ToldLocation{
        "ZWO",
        "Zwolle",
        "0,5 MW · UPS N+1, 1 NSA · DX + vrije koeling",
        140,
        312'000,
        {.technical_managers = 3, .facility_managers = 1, .technicians = 3, .coordinators = 1},
        "Leg het werk stil en bel de receptie van Zwolle, toestel 100. De receptie belt "
        "de installatieverantwoordelijke en de eindverantwoordelijke.",
        "2025-03-01",
        "klein, bereid, “veilig oefenen”"},
    ToldLocation{
        "RSW",
        "Rijswijk",
        "0,9 MW · UPS N+1, 2 NSA · gekoeldwater, 6 CRAC",
        460,
        468'000,
        {.technical_managers = 4, .facility_managers = 3, .technicians = 5, .coordinators = 1},
        "Leg het werk stil en bel de beveiliging van Rijswijk, toestel 112. De "
        "beveiliging belt de installatieverantwoordelijke en de eindverantwoordelijke.",
        "2025-04-01",
        "hoogste nood"},
    ToldLocation{
        "ALM",
        "Almere",
        "1,2 MW · UPS 2N, 2 NSA · gekoeldwater",
        310,
        520'000,
        {.technical_managers = 5, .facility_managers = 2, .technicians = 5, .coordinators = 1},
        "Leg het werk stil en bel de controlekamer van Almere, toestel 555. De "
        "controlekamer belt de installatieverantwoordelijke en de eindverantwoordelijke.",
        "2025-05-01",
        "grootste bereidheid monteurs"},
    ToldLocation{
        "EHV",
        "Eindhoven",
        "1,4 MW · UPS 2N, 3 NSA · gekoeldwater, adiabatisch",
        520,
        546'000,
        {.technical_managers = 6, .facility_managers = 3, .technicians = 6, .coordinators = 1},
        "Leg het werk stil en bel de beveiliging van Eindhoven, toestel 112. De "
        "beveiliging belt de installatieverantwoordelijke en de eindverantwoordelijke.",
        "2025-07-01",
        "drukste onderhoudsvenster eerst afronden"},
    ToldLocation{
        "APD",
        "Apeldoorn",
        "0,45 MW · UPS N+1, 1 NSA · DX",
        95,
        338'000,
        {.technical_managers = 3, .facility_managers = 1, .technicians = 3, .coordinators = 1},
        "Leg het werk stil en bel de receptie van Apeldoorn, toestel 100. De receptie "
        "belt de installatieverantwoordelijke en de eindverantwoordelijke.",
        "2025-09-01",
        "“hier gaat het al goed”"},
};

} // namespace

std::span<ToldExcerpt const> told_excerpts() {
    return excerpts;
}

std::span<ToldLocation const> told_locations() {
    return locations;
}

} // namespace hefboom::demo
