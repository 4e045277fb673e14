// SPDX-License-Identifier: EUPL-1.2
#include "demo/scenario/sessions.hpp"

#include "demo/scenario/votes.hpp"

namespace hefboom::demo {

namespace {

using enum domain::Sphere;
using enum domain::Plane;
using enum domain::Reach;

constexpr std::array wall_b1{
    ToldWallNote{"Ik keur de MOP goed; kijken doe ik de avond ervoor.", formal, doing, own},
    ToldWallNote{"Het rapport is er om het overleg rustig te houden.", formal, thinking, mutual},
    ToldWallNote{"Wie mij belt, vertrouwt me; wie me laat tekenen, niet.", informal, thinking,
                 mutual},
    ToldWallNote{"Een kwartier aan tafel lost meer op dan tien rapporten.", informal, doing,
                 mutual},
};
constexpr std::array wall_b2{
    ToldWallNote{"Als ik de route volg, ben ik slechter af dan als ik bel.", informal, thinking,
                 own},
    ToldWallNote{"Wat bij de koffie gezegd is, bestaat niet.", informal, doing, mutual},
    ToldWallNote{"De ander zal wel niet willen dat dit naar boven komt.", informal, thinking,
                 mutual},
    ToldWallNote{"Het rapport is er om het overleg rustig te houden.", formal, thinking, mutual},
    ToldWallNote{"Deze installatie is ook een beetje van mij.", informal, thinking, own},
};
constexpr std::array wall_b3{
    ToldWallNote{"Ik moet iedereen achterna bellen om te weten waar het blijft.", informal, doing,
                 own},
    ToldWallNote{"Wat bij de koffie gezegd is, bestaat niet.", informal, doing, mutual},
    ToldWallNote{"Ik doe wat er staat en niks meer, dan krijg ik geen vragen.", formal, doing, own},
};
constexpr std::array wall_b4{
    ToldWallNote{"Zonder bon raak ik het niet meer aan.", formal, doing, mutual},
    ToldWallNote{"Regels zijn er om uit te leggen waarom we geld uitgeven.", formal, thinking, own},
    ToldWallNote{"De ander zal wel niet willen dat dit naar boven komt.", informal, thinking,
                 mutual},
    ToldWallNote{"Een kwartier aan tafel lost meer op dan tien rapporten.", informal, doing,
                 mutual},
};
constexpr std::array wall_b5{
    ToldWallNote{"Ik keur de MOP goed; kijken doe ik de avond ervoor.", formal, doing, own},
    ToldWallNote{"Ik doe wat er staat en niks meer, dan krijg ik geen vragen.", formal, doing, own},
    ToldWallNote{"Een kwartier aan tafel lost meer op dan tien rapporten.", informal, doing,
                 mutual},
};

constexpr std::array<std::string_view, 3> debated_b1{"B8", "B4", "B7"};
constexpr std::array<std::string_view, 3> debated_b2{"A10", "A6", "A8"};
constexpr std::array<std::string_view, 3> debated_b3{"D4", "D7", "D5"};
constexpr std::array<std::string_view, 3> debated_b4{"C5", "C8", "C7"};
constexpr std::array<std::string_view, 2> debated_b5{"B8", "B7"};
constexpr std::array<std::string_view, 2> travelling_b2{"A6", "A8"};
constexpr std::array<std::string_view, 2> travelling_b3{"D4", "D5"};
constexpr std::array<std::string_view, 2> travelling_b4{"C5", "C7"};

using domain::ManagersEntrance;

} // namespace

std::span<ToldSession const> told_sessions() {
    static std::array const sessions{
        ToldSession{"B1",
                    "ZWO",
                    "B",
                    "2025-03-18",
                    "Kantine, begane grond",
                    4,
                    4,
                    {9, 8, 12, 10, 29, 16, 22, 10, 21, 5, 14, 4, 3},
                    ManagersEntrance::kept_out,
                    told_votes_on_b_in_zwo(),
                    debated_b1,
                    {},
                    wall_b1,
                    "2025-04-09 08:30",
                    "2025-04-22 16:00"},
        ToldSession{"B2",
                    "RSW",
                    "A",
                    "2025-04-15",
                    "Vergaderzaal naast de controlekamer",
                    6,
                    6,
                    {8, 7, 11, 9, 28, 16, 22, 10, 20, 5, 15, 4, 3},
                    ManagersEntrance::let_in,
                    told_votes_on_a(),
                    debated_b2,
                    travelling_b2,
                    wall_b2,
                    "2025-05-07 08:30",
                    "2025-05-20 16:30"},
        ToldSession{"B3",
                    "ALM",
                    "D",
                    "2025-05-20",
                    "Leslokaal, eerste verdieping",
                    6,
                    6,
                    {8, 7, 10, 8, 25, 15, 19, 10, 20, 4, 15, 4, 4},
                    ManagersEntrance::let_in,
                    told_votes_on_d(),
                    debated_b3,
                    travelling_b3,
                    wall_b3,
                    "2025-06-13 08:30",
                    "2025-06-26 16:00"},
        ToldSession{"B4",
                    "EHV",
                    "C",
                    "2025-07-03",
                    "Zaal Dommel",
                    7,
                    7,
                    {9, 8, 12, 9, 32, 17, 25, 12, 20, 5, 15, 4, 3},
                    ManagersEntrance::let_in,
                    told_votes_on_c(),
                    debated_b4,
                    travelling_b4,
                    wall_b4,
                    "2025-09-03 08:30",
                    "2025-09-16 17:00"},
        ToldSession{"B5",
                    "APD",
                    "B",
                    "2025-09-16",
                    "Kantoor naast de zaal",
                    4,
                    4,
                    {7, 6, 9, 8, 24, 14, 20, 9, 19, 4, 13, 4, 4},
                    ManagersEntrance::let_in,
                    told_votes_on_b_in_apd(),
                    debated_b5,
                    {},
                    wall_b5,
                    {},
                    "2025-10-14 16:30"},
    };
    return sessions;
}

} // namespace hefboom::demo
