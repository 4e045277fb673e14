// SPDX-License-Identifier: EUPL-1.2
#include "demo/scenario/votes.hpp"

#include <algorithm>

namespace hefboom::demo {

namespace {

// Per statement: agreeing OG and ON, OG's and ON's predictions, agreeing again OG and ON.
constexpr std::array on_a{ToldVotes{"A1", 5, 5, 2, 6, 4, 4}, ToldVotes{"A2", 2, 4, 5, 1, 5, 5},
                          ToldVotes{"A3", 3, 4, 4, 3, 1, 1}, ToldVotes{"A4", 1, 3, 4, 2, 1, 2},
                          ToldVotes{"A5", 4, 1, 4, 6, 1, 1}, ToldVotes{"A6", 1, 1, 5, 4, 0, 0},
                          ToldVotes{"A7", 3, 5, 3, 4, 3, 4}, ToldVotes{"A8", 6, 6, 2, 2, 6, 6},
                          ToldVotes{"A9", 5, 5, 4, 3, 6, 6}, ToldVotes{"A10", 6, 3, 4, 6, 5, 5}};

constexpr std::array on_b{ToldVotes{"B1", 4, 6, 7, 2, 3, 3}, ToldVotes{"B2", 8, 5, 2, 8, 8, 8},
                          ToldVotes{"B3", 5, 7, 6, 3, 4, 5}, ToldVotes{"B4", 4, 6, 7, 2, 5, 4},
                          ToldVotes{"B5", 1, 3, 6, 1, 0, 0}, ToldVotes{"B6", 4, 6, 6, 4, 4, 5},
                          ToldVotes{"B7", 8, 8, 3, 3, 8, 8}, ToldVotes{"B8", 5, 7, 6, 4, 3, 4},
                          ToldVotes{"B9", 6, 5, 2, 7, 8, 7}};

// The story tells only the sum of the two meetings on case B; this is how the first one may have
// gone. The second is what is left. Each party had four people in either meeting.
constexpr std::array on_b_in_zwo{
    ToldVotes{"B1", 2, 3, 3, 1, 1, 2}, ToldVotes{"B2", 4, 3, 1, 4, 4, 4},
    ToldVotes{"B3", 3, 3, 3, 2, 2, 2}, ToldVotes{"B4", 2, 3, 4, 1, 3, 2},
    ToldVotes{"B5", 1, 2, 3, 0, 0, 0}, ToldVotes{"B6", 2, 3, 3, 2, 2, 3},
    ToldVotes{"B7", 4, 4, 1, 2, 4, 4}, ToldVotes{"B8", 3, 3, 3, 2, 2, 2},
    ToldVotes{"B9", 3, 3, 1, 4, 4, 3}};

constexpr std::array on_c{ToldVotes{"C1", 6, 3, 2, 7, 5, 5}, ToldVotes{"C2", 5, 1, 4, 6, 1, 1},
                          ToldVotes{"C3", 6, 7, 6, 6, 5, 5}, ToldVotes{"C4", 7, 5, 3, 6, 7, 6},
                          ToldVotes{"C5", 3, 7, 7, 1, 7, 7}, ToldVotes{"C6", 4, 4, 5, 3, 4, 5},
                          ToldVotes{"C7", 7, 6, 3, 2, 7, 7}, ToldVotes{"C8", 2, 3, 6, 4, 0, 0},
                          ToldVotes{"C9", 1, 3, 5, 2, 0, 1}, ToldVotes{"C10", 6, 6, 4, 5, 7, 7}};

constexpr std::array on_d{ToldVotes{"D1", 3, 5, 5, 2, 1, 1}, ToldVotes{"D2", 3, 3, 3, 5, 1, 1},
                          ToldVotes{"D3", 4, 6, 6, 2, 4, 5}, ToldVotes{"D4", 3, 2, 2, 5, 6, 5},
                          ToldVotes{"D5", 5, 6, 2, 2, 6, 6}, ToldVotes{"D6", 0, 2, 5, 1, 0, 0},
                          ToldVotes{"D7", 5, 3, 2, 6, 6, 6}, ToldVotes{"D8", 4, 4, 3, 2, 4, 4},
                          ToldVotes{"D9", 5, 5, 3, 3, 6, 6}};

constexpr ToldVotes rest(ToldVotes const& all, ToldVotes const& first) {
    return {all.code,
            all.client - first.client,
            all.contractor - first.contractor,
            all.client_predicts - first.client_predicts,
            all.contractor_predicts - first.contractor_predicts,
            all.client_again - first.client_again,
            all.contractor_again - first.contractor_again};
}

constexpr auto on_b_in_apd = [] {
    auto votes = on_b;
    std::ranges::transform(on_b, on_b_in_zwo, votes.begin(), rest);
    return votes;
}();

} // namespace

std::span<ToldVotes const> told_votes_on_a() {
    return on_a;
}

std::span<ToldVotes const> told_votes_on_b() {
    return on_b;
}

std::span<ToldVotes const> told_votes_on_b_in_zwo() {
    return on_b_in_zwo;
}

std::span<ToldVotes const> told_votes_on_b_in_apd() {
    return on_b_in_apd;
}

std::span<ToldVotes const> told_votes_on_c() {
    return on_c;
}

std::span<ToldVotes const> told_votes_on_d() {
    return on_d;
}

} // namespace hefboom::demo
