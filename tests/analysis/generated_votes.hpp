// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "analysis/random.hpp"
#include "analysis/vote_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

namespace hefboom::analysis {

/// Votes that nobody cast, by people and statements in some order.
struct GeneratedVotes {
    std::vector<std::string> people;
    std::vector<std::string> statements;
    std::vector<CastVote> cast;

    [[nodiscard]] VoteTable table() const { return {people, statements, cast}; }

    /// The same votes with people, statements and votes in another order.
    [[nodiscard]] GeneratedVotes reordered(Random& random) const {
        auto const placed = [&](std::vector<std::string> const& names) {
            std::vector<std::size_t> order(names.size());
            for (std::size_t at = 0; at < order.size(); ++at)
                order[at] = at;
            random.shuffle(std::span(order));
            return order;
        };
        auto const person = placed(people);
        auto const statement = placed(statements);
        GeneratedVotes other{.people = std::vector<std::string>(people.size()),
                             .statements = std::vector<std::string>(statements.size()),
                             .cast = cast};
        for (std::size_t at = 0; at < person.size(); ++at)
            other.people[person[at]] = people[at];
        for (std::size_t at = 0; at < statement.size(); ++at)
            other.statements[statement[at]] = statements[at];
        for (auto& vote : other.cast) {
            vote.person = person[vote.person];
            vote.statement = statement[vote.statement];
        }
        random.shuffle(std::span(other.cast));
        return other;
    }

    /// The votes of each statement dealt anew among those who voted on it: nothing ties one
    /// statement to another any more.
    void shuffle(Random& random) {
        for (std::size_t statement = 0; statement < statements.size(); ++statement) {
            std::vector<std::size_t> held;
            for (std::size_t at = 0; at < cast.size(); ++at)
                if (cast[at].statement == statement) held.push_back(at);
            for (auto left = held.size(); left > 1; --left)
                std::swap(cast[held[left - 1]].side,
                          cast[held[static_cast<std::size_t>(random.below(left))]].side);
        }
    }
};

/// What a generated conversation is like.
struct Planted {
    std::size_t people = 30;
    std::size_t groups = 2;
    std::size_t statements = 40;
    std::size_t split = 20; ///< statements on which the groups differ
    double agreeing = 0.85; ///< of one side; the others agree that much less
    double passing = 0.10;
    double missing = 0.10;
};

inline GeneratedVotes planted_votes(Planted const& like, Random& random) {
    GeneratedVotes votes;
    for (std::size_t person = 0; person < like.people; ++person)
        votes.people.push_back(fmt::format("p{:04}", person));
    for (std::size_t statement = 0; statement < like.statements; ++statement) {
        votes.statements.push_back(fmt::format("s{:03}", statement));
        auto const turned = random.below(2) == 1;
        auto const shared = 0.2 + 0.6 * random.unit();
        for (std::size_t person = 0; person < like.people; ++person) {
            auto const first = (person * like.groups / like.people) % 2 == 0;
            auto const agreeing = statement >= like.split ? shared
                                  : first != turned       ? like.agreeing
                                                          : 1 - like.agreeing;
            auto const missing = random.unit() < like.missing;
            auto const passing = random.unit() < like.passing;
            auto const agrees = random.unit() < agreeing;
            if (missing) continue;
            votes.cast.push_back({.person = person,
                                  .statement = statement,
                                  .side = passing  ? Side::pass
                                          : agrees ? Side::agree
                                                   : Side::disagree});
        }
    }
    return votes;
}

} // namespace hefboom::analysis
