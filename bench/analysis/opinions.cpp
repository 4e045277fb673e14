// SPDX-License-Identifier: EUPL-1.2
#include "analysis/measure.hpp"
#include "analysis/opinion_groups.hpp"
#include "analysis/opinion_map.hpp"
#include "analysis/party_opinions.hpp"
#include "analysis/random.hpp"
#include "analysis/vote_table.hpp"

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace hefboom::bench {

namespace {

using namespace analysis;

struct Conversation {
    std::vector<std::string> people;
    std::vector<std::string> statements;
    std::vector<CastVote> cast;
};

/// Three ways of voting on a third of the statements; `votes` cells in all, drawn without repeats.
Conversation conversation(std::size_t people, std::size_t statements, std::size_t votes) {
    Random random(1);
    Conversation made;
    for (std::size_t person = 0; person < people; ++person)
        made.people.push_back("p" + std::to_string(person));
    for (std::size_t statement = 0; statement < statements; ++statement)
        made.statements.push_back("s" + std::to_string(statement));
    std::vector<std::size_t> cells(people * statements);
    for (std::size_t cell = 0; cell < cells.size(); ++cell)
        cells[cell] = cell;
    for (std::size_t at = 0; at < votes; ++at) {
        std::swap(cells[at], cells[at + static_cast<std::size_t>(random.below(cells.size() - at))]);
        auto const person = cells[at] / statements;
        auto const statement = cells[at] % statements;
        auto const agreeing = statement % 3 != 0                  ? 0.6
                              : person % 3 == (statement / 3) % 3 ? 0.15
                                                                  : 0.85;
        auto const passes = random.unit() < 0.1;
        auto const agrees = random.unit() < agreeing;
        made.cast.push_back({.person = person,
                             .statement = statement,
                             .side = passes   ? Side::pass
                                     : agrees ? Side::agree
                                              : Side::disagree});
    }
    return made;
}

OpinionGroups groups_of(Conversation const& of, std::size_t shuffles) {
    VoteTable const table(of.people, of.statements, of.cast);
    auto const mapped = mapped_votes(table);
    Random random(1);
    return opinion_groups(mapped, opinion_map(mapped), shuffles, random);
}

} // namespace

void measure_opinions() {
    auto const large = conversation(2031, 896, 225'524);
    std::vector<std::size_t> parties(large.people.size());
    for (std::size_t person = 0; person < parties.size(); ++person)
        parties[person] = person % 2;
    told("opinions.large_ms", median_ms(7, [&] {
             VoteTable const table(large.people, large.statements, large.cast);
             auto const counts = count_votes(table, parties, 2);
             auto const divides =
                 tested_divides(counts, std::vector<bool>(large.statements.size(), true));
             auto const groups = groups_of(large, 0);
             return std::pair(divides.size(), groups.silhouette);
         }));
    auto const room = conversation(30, 40, 1080);
    told("opinions.room_ms", median_ms(11, [&] { return groups_of(room, 200); }));
}

} // namespace hefboom::bench
