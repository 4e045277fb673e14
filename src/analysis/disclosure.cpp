// SPDX-License-Identifier: EUPL-1.2
#include "analysis/disclosure.hpp"

#include "analysis/dependent_sets.hpp"
#include "analysis/random.hpp"

#include <algorithm>
#include <cassert>
#include <numeric>
#include <utility>

namespace hefboom::analysis {

namespace {

constexpr std::size_t word = 64;
constexpr std::uint64_t seed_of_projection = 1;

/// People who are in exactly the same figures, fewer than five of them.
struct Class {
    std::vector<std::size_t> people;
    bool leads = false; ///< it holds the pivot of a row
    Vector4 at = {};
};

/// The rows of a basis of the null space, each multiplied to four dimensions: those of columns
/// without a pivot are free, the others follow from the last row to the first.
std::vector<Vector4> projected(Echelon const& echelon) {
    auto const& field = echelon.field();
    Random random(seed_of_projection);
    std::vector<Vector4> vectors(echelon.columns());
    for (auto& vector : vectors)
        for (auto& part : vector)
            part = random.below(field.prime());
    for (auto const pivot : echelon.pivots())
        vectors[pivot] = {};
    for (auto at = echelon.rank(); at-- > 0;) {
        auto const row = echelon.row(at);
        auto const pivot = echelon.pivots()[at];
        Vector4 sum{};
        for (std::size_t column = 0; column < row.size(); ++column) {
            if (row[column] == 0 || column == pivot) continue;
            for (std::size_t part = 0; part < sum.size(); ++part)
                sum[part] = field.reduce(static_cast<Wide>(row[column]) * vectors[column][part] +
                                         sum[part]);
        }
        for (std::size_t part = 0; part < sum.size(); ++part)
            vectors[pivot][part] = field.negate(sum[part]);
    }
    return vectors;
}

/// Those that could leak, those with a pivot first. Nobody who is in no figure at all.
std::vector<Class> small_classes(std::vector<std::vector<std::uint64_t>> const& in,
                                 Echelon const& echelon) {
    std::vector<std::size_t> people(in.size());
    std::iota(people.begin(), people.end(), std::size_t{0});
    std::ranges::stable_sort(people, {}, [&](std::size_t who) -> auto const& { return in[who]; });
    std::vector<bool> pivot(in.size());
    for (auto const who : echelon.pivots())
        pivot[who] = true;
    auto const vectors = projected(echelon);
    auto const& field = echelon.field();
    std::vector<Class> classes;
    for (std::size_t at = 0; at < people.size();) {
        auto end = at;
        while (end < people.size() && in[people[end]] == in[people[at]])
            ++end;
        auto const nowhere =
            std::ranges::all_of(in[people[at]], [](std::uint64_t bits) { return bits == 0; });
        if (end - at < people_fewest && !nowhere) {
            auto& made = classes.emplace_back();
            for (; at < end; ++at) {
                made.people.push_back(people[at]);
                made.leads = made.leads || pivot[people[at]];
                for (std::size_t part = 0; part < made.at.size(); ++part)
                    made.at[part] =
                        field.reduce(static_cast<Wide>(made.at[part]) + vectors[people[at]][part]);
            }
        }
        at = end;
    }
    std::ranges::stable_partition(classes, &Class::leads);
    return classes;
}

/// Whether the rank falls when these columns are deleted.
bool rank_falls(RowSpace const& space, std::span<std::size_t const> people) {
    RowSpace without(space.columns());
    for (auto const& row : space.rows()) {
        std::vector<std::size_t> left;
        for (auto const who : row)
            if (std::ranges::find(people, who) == people.end()) left.push_back(who);
        without.add(left);
    }
    return without.rank() < space.rank();
}

std::optional<Derivable> confirmed(RowSpace const& space, std::vector<std::size_t> people) {
    if (auto found = combination_on(space, people))
        return Derivable{.people = std::move(people), .parts = std::move(found->parts)};
    if (rank_falls(space, people)) return Derivable{.people = std::move(people)};
    return std::nullopt;
}

} // namespace

DisclosureGate::DisclosureGate(std::size_t people) : space_(people), in_(people) {}

void DisclosureGate::add(std::span<std::size_t const> people) {
    assert(releases() < releases_most);
    auto const rank = space_.rank();
    auto const at = releases();
    for (auto& bits : in_)
        bits.resize(at / word + 1);
    for (auto const who : people)
        in_[who][at / word] |= std::uint64_t{1} << (at % word);
    space_.add(people);
    // A figure that follows from the others tells nothing new.
    if (space_.rank() > rank && safe_ != false) safe_.reset();
}

bool DisclosureGate::safe() const {
    if (!safe_) safe_ = derivable(1).empty();
    return *safe_;
}

bool DisclosureGate::allows(std::span<std::size_t const> people) const {
    if (safe_ == false || (!people.empty() && people.size() < people_fewest)) return false;
    if (close_to_another(people)) return false;
    auto with = *this;
    with.add(people);
    return with.safe();
}

/// Whether it differs from an earlier figure by one to four people: the usual reason to refuse.
bool DisclosureGate::close_to_another(std::span<std::size_t const> people) const {
    std::vector<bool> held(in_.size());
    for (auto const who : people)
        held[who] = true;
    return std::ranges::any_of(space_.rows(), [&](std::vector<std::size_t> const& row) {
        auto const shared = static_cast<std::size_t>(
            std::ranges::count_if(row, [&](std::size_t who) { return held[who]; }));
        auto const apart = row.size() + people.size() - 2 * shared;
        return apart > 0 && apart < people_fewest;
    });
}

std::vector<Derivable> DisclosureGate::derivable(std::size_t most) const {
    std::vector<Derivable> found;
    auto const classes = small_classes(in_, space_.exact());
    std::vector<Placed> placed;
    for (auto const& one : classes)
        placed.push_back({.at = one.at, .weight = one.people.size()});
    auto const leading = static_cast<std::size_t>(std::ranges::count_if(classes, &Class::leads));
    find_dependent_sets(
        placed, leading, space_.exact().field(), [&](std::span<std::size_t const> set) {
            std::vector<std::size_t> people;
            for (auto const one : set)
                people.insert(people.end(), classes[one].people.begin(), classes[one].people.end());
            std::ranges::sort(people);
            if (auto known = confirmed(space_, std::move(people)))
                found.push_back(std::move(*known));
            return found.size() < most;
        });
    std::ranges::stable_sort(found, {}, [](Derivable const& one) { return one.people.size(); });
    return found;
}

} // namespace hefboom::analysis
