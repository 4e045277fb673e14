// SPDX-License-Identifier: EUPL-1.2
#include "analysis/party_loadings.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <map>
#include <numeric>
#include <utility>

namespace hefboom::analysis {

namespace {

constexpr std::uint64_t arrangements_most = 1'000'000;
constexpr std::uint64_t draws_made = 100'000;
constexpr double equal = 1e-12;
constexpr std::size_t few_sorts = 12;

/// n over k; one more than the most once it is beyond that.
std::uint64_t ways_to_choose(std::size_t n, std::size_t k) {
    std::uint64_t ways = 1;
    for (std::size_t at = 1; at <= std::min(k, n - k); ++at) {
        ways = ways * (n - at + 1) / at;
        if (ways > arrangements_most) return arrangements_most + 1;
    }
    return ways;
}

/// The difference of means that a division gives, from what the chosen sorts add up to.
class Divided {
public:
    Divided(Matrix const& loadings, std::size_t chosen)
        : loadings_(loadings), chosen_(chosen), totals_(loadings.columns()),
          hits_(loadings.columns()) {
        for (std::size_t k = 0; k < totals_.size(); ++k)
            for (auto const loading : loadings.column(k))
                totals_[k] += loading;
    }

    void observed(std::span<double const> sums) {
        for (std::size_t k = 0; k < totals_.size(); ++k)
            observed_.push_back(std::abs(difference(sums[k], k)));
    }

    void count(std::span<double const> sums) {
        for (std::size_t k = 0; k < totals_.size(); ++k)
            if (std::abs(difference(sums[k], k)) >= observed_[k] - equal) ++hits_[k];
    }

    /// Adds the loadings of one sort to the sums.
    void add(std::size_t sort, std::span<double> sums) const {
        for (std::size_t k = 0; k < totals_.size(); ++k)
            sums[k] += loadings_(sort, k);
    }

    [[nodiscard]] std::size_t sorts() const { return loadings_.rows(); }
    [[nodiscard]] std::size_t chosen() const { return chosen_; }
    [[nodiscard]] std::vector<std::uint64_t> const& hits() const { return hits_; }

private:
    [[nodiscard]] double difference(double sum, std::size_t k) const {
        auto const others = static_cast<double>(loadings_.rows() - chosen_);
        return sum / static_cast<double>(chosen_) - (totals_[k] - sum) / others;
    }

    Matrix const& loadings_;
    std::size_t chosen_;
    std::vector<double> totals_;
    std::vector<double> observed_;
    std::vector<std::uint64_t> hits_;
};

/// Every way to choose the rest from `next` on, with `taken` chosen and added up in that row of
/// `sums`.
void every_way(Divided& divided, Matrix& sums, std::size_t taken, std::size_t next) {
    if (taken == divided.chosen()) return divided.count(sums.column(taken));
    auto const last = divided.sorts() - (divided.chosen() - taken);
    for (auto sort = next; sort <= last; ++sort) {
        std::ranges::copy(sums.column(taken), sums.column(taken + 1).begin());
        divided.add(sort, sums.column(taken + 1));
        every_way(divided, sums, taken + 1, sort + 1);
    }
}

void drawn_ways(Divided& divided, std::size_t factors, Random& random) {
    std::vector<std::size_t> order(divided.sorts());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::vector<double> sums(factors);
    for (std::uint64_t draw = 0; draw < draws_made; ++draw) {
        std::ranges::fill(sums, 0.0);
        for (std::size_t at = 0; at < divided.chosen(); ++at) {
            auto const other = at + static_cast<std::size_t>(random.below(order.size() - at));
            std::swap(order[at], order[other]);
            divided.add(order[at], sums);
        }
        divided.count(sums);
    }
}

/// The sorts that have a party.
Matrix rows_of(Matrix const& loadings, std::span<std::size_t const> rows) {
    Matrix chosen(rows.size(), loadings.columns());
    for (std::size_t k = 0; k < loadings.columns(); ++k)
        for (std::size_t at = 0; at < rows.size(); ++at)
            chosen(at, k) = loadings(rows[at], k);
    return chosen;
}

void permute(Matrix const& loadings, std::vector<bool> const& in_first, PartyLoadings& answer,
             Random& random) {
    auto const first = answer.parties[0].sorts;
    auto const second = answer.parties[1].sorts;
    // The smaller party is chosen: the difference only changes sign.
    auto const choose_first = first <= second;
    Divided divided(loadings, std::min(first, second));
    std::vector<double> sums(loadings.columns());
    for (std::size_t at = 0; at < in_first.size(); ++at)
        if (in_first[at] == choose_first) divided.add(at, sums);
    divided.observed(sums);
    auto const ways = ways_to_choose(loadings.rows(), first);
    answer.exact = ways <= arrangements_most;
    answer.arrangements = answer.exact ? ways : draws_made;
    if (answer.exact) {
        Matrix partial(loadings.columns(), divided.chosen() + 1);
        every_way(divided, partial, 0, 0);
    } else {
        drawn_ways(divided, loadings.columns(), random);
    }
    std::uint64_t const itself = answer.exact ? 0 : 1;
    for (auto const hits : divided.hits())
        answer.p.push_back(static_cast<double>(hits + itself) /
                           static_cast<double>(answer.arrangements + itself));
}

void tell(PartyLoadings& answer, std::size_t without) {
    if (without > 0)
        answer.notes.push_back(
            {.key = "sorts-without-party", .about = {{"count", std::to_string(without)}}});
    if (answer.parties.size() != 2)
        answer.notes.push_back({.key = "not-two-parties",
                                .about = {{"parties", std::to_string(answer.parties.size())}}});
    if (std::ranges::any_of(answer.parties,
                            [](PartyMean const& party) { return party.sorts <= few_sorts; }))
        answer.notes.push_back(
            {.key = "few-sorts-in-party", .about = {{"least", std::to_string(few_sorts + 1)}}});
}

} // namespace

PartyLoadings party_loadings(Matrix const& loadings,
                             std::span<std::optional<std::string> const> parties, Random& random) {
    assert(parties.size() == loadings.rows());
    std::vector<std::size_t> rows;
    std::map<std::string, std::vector<std::size_t>> members;
    for (std::size_t sort = 0; sort < parties.size(); ++sort) {
        if (!parties[sort]) continue;
        members[*parties[sort]].push_back(rows.size());
        rows.push_back(sort);
    }
    auto const held = rows_of(loadings, rows);
    PartyLoadings answer;
    for (auto const& [party, places] : members) {
        PartyMean mean{
            .party = party, .sorts = places.size(), .means = std::vector<double>(held.columns())};
        for (std::size_t k = 0; k < held.columns(); ++k) {
            for (auto const place : places)
                mean.means[k] += held(place, k);
            mean.means[k] /= static_cast<double>(places.size());
        }
        answer.parties.push_back(std::move(mean));
    }
    tell(answer, parties.size() - rows.size());
    if (answer.parties.size() != 2) return answer;
    for (std::size_t k = 0; k < held.columns(); ++k)
        answer.differences.push_back(answer.parties[0].means[k] - answer.parties[1].means[k]);
    std::vector<bool> in_first(rows.size());
    for (auto const place : members.begin()->second)
        in_first[place] = true;
    permute(held, in_first, answer, random);
    return answer;
}

} // namespace hefboom::analysis
