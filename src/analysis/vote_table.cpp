// SPDX-License-Identifier: EUPL-1.2
#include "analysis/vote_table.hpp"

#include "analysis/canonical_order.hpp"

#include <cassert>

namespace hefboom::analysis {

namespace {

struct Placed {
    std::vector<std::string> identifiers;
    std::vector<std::size_t> place; ///< of each as given
};

Placed in_canonical_order(std::span<std::string const> given) {
    Placed placed{.identifiers = {}, .place = std::vector<std::size_t>(given.size())};
    for (auto const at : canonical_order(given)) {
        placed.place[at] = placed.identifiers.size();
        assert(placed.identifiers.empty() || placed.identifiers.back() != given[at]);
        placed.identifiers.push_back(given[at]);
    }
    return placed;
}

/// The places of the votes, stably sorted by a key below `keys`: a counting sort.
template <class Key>
std::vector<std::size_t> sorted_by(std::vector<std::size_t> const& votes, std::size_t keys,
                                   Key key_of) {
    std::vector<std::size_t> next(keys + 1);
    for (auto const vote : votes)
        ++next[key_of(vote) + 1];
    for (std::size_t key = 0; key < keys; ++key)
        next[key + 1] += next[key];
    std::vector<std::size_t> sorted(votes.size());
    for (auto const vote : votes)
        sorted[next[key_of(vote)]++] = vote;
    return sorted;
}

} // namespace

VoteTable::VoteTable(std::span<std::string const> people, std::span<std::string const> statements,
                     std::span<CastVote const> cast) {
    auto person = in_canonical_order(people);
    auto statement = in_canonical_order(statements);
    auto const person_of = [&](std::size_t vote) { return person.place[cast[vote].person]; };
    auto const statement_of = [&](std::size_t vote) {
        return statement.place[cast[vote].statement];
    };
    std::vector<std::size_t> order(cast.size());
    for (std::size_t vote = 0; vote < cast.size(); ++vote)
        order[vote] = vote;
    order = sorted_by(order, people.size(), person_of);
    order = sorted_by(order, statements.size(), statement_of);
    starts_.assign(1, 0);
    votes_.reserve(cast.size());
    for (std::size_t at = 0; at < order.size(); ++at) {
        auto const vote = order[at];
        while (starts_.size() <= statement_of(vote))
            starts_.push_back(votes_.size());
        auto const later = at + 1 < order.size() &&
                           statement_of(order[at + 1]) == statement_of(vote) &&
                           person_of(order[at + 1]) == person_of(vote);
        if (!later)
            votes_.push_back(
                {.person = static_cast<std::uint32_t>(person_of(vote)), .side = cast[vote].side});
    }
    starts_.resize(statements.size() + 1, votes_.size());
    people_ = std::move(person.identifiers);
    statements_ = std::move(statement.identifiers);
}

std::span<Vote const> VoteTable::votes(std::size_t statement) const {
    return std::span(votes_).subspan(starts_[statement],
                                     starts_[statement + 1] - starts_[statement]);
}

std::vector<std::size_t> VoteTable::votes_of_people() const {
    std::vector<std::size_t> counts(people_.size());
    for (auto const& vote : votes_)
        ++counts[vote.person];
    return counts;
}

VoteTable VoteTable::with_statements(std::vector<bool> const& kept) const {
    VoteTable table;
    table.people_ = people_;
    table.starts_.assign(1, 0);
    for (std::size_t statement = 0; statement < statements_.size(); ++statement) {
        if (!kept[statement]) continue;
        auto const held = votes(statement);
        table.statements_.push_back(statements_[statement]);
        table.votes_.insert(table.votes_.end(), held.begin(), held.end());
        table.starts_.push_back(table.votes_.size());
    }
    return table;
}

} // namespace hefboom::analysis
