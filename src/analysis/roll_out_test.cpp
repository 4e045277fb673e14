// SPDX-License-Identifier: EUPL-1.2
#include "analysis/roll_out_test.hpp"

#include "analysis/random.hpp"
#include "analysis/roll_out_orders.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>
#include <span>
#include <vector>

namespace hefboom::analysis {

namespace {

/// Orders that differ in rounding only are equal, for means up to a hundred.
constexpr double equal_effect = 1e-12;
constexpr double equal_effect_is_for = 100;

/// The share of orders in which every location starts where it did.
double smallest_share(std::span<std::size_t const> starts) {
    double share = 1;
    for (std::size_t at = 0; at < starts.size(); ++at) {
        auto const alike = std::ranges::count(starts.subspan(0, at + 1), starts[at]);
        share *= static_cast<double>(alike) / static_cast<double>(at + 1);
    }
    return share;
}

class Hits {
public:
    Hits(RollOutOrders& orders, double observed)
        : orders_(orders),
          least_(std::abs(observed) -
                 equal_effect * std::max(1.0, orders.scale() / equal_effect_is_for)) {}

    void count(std::span<std::size_t const> order) {
        ++taken_;
        // An order without any effect counts as one with effect 0.
        if (std::abs(orders_.mean_effect(order).value_or(0)) >= least_) ++hits_;
    }
    [[nodiscard]] std::uint64_t taken() const { return taken_; }
    [[nodiscard]] std::uint64_t hits() const { return hits_; }

private:
    RollOutOrders& orders_;
    double least_;
    std::uint64_t taken_ = 0;
    std::uint64_t hits_ = 0;
};

} // namespace

std::optional<RollOutTest> test_roll_out(RollOut const& roll_out,
                                         RollOutTestOptions const& options) {
    RollOutOrders orders(roll_out, RollOutOrders::Way::quickest);
    std::vector<std::size_t> order(orders.starting());
    std::iota(order.begin(), order.end(), std::size_t{0});
    auto const observed = orders.mean_effect(order);
    if (!observed) return std::nullopt;
    RollOutTest test{.statistic = *observed, .smallest_p = smallest_share(orders.starts())};
    Hits hits(orders, *observed);
    if (order.size() <= options.exact_up_to) {
        do
            hits.count(order);
        while (std::ranges::next_permutation(order).found);
        test.p = static_cast<double>(hits.hits()) / static_cast<double>(hits.taken());
    } else {
        Random random(options.seed);
        for (std::uint64_t draw = 0; draw < options.draws; ++draw) {
            random.shuffle(std::span(order));
            hits.count(order);
        }
        test.p = static_cast<double>(1 + hits.hits()) / static_cast<double>(1 + hits.taken());
        test.smallest_p = std::max(test.smallest_p, 1 / static_cast<double>(1 + hits.taken()));
    }
    test.orders = hits.taken();
    return test;
}

double roll_out_test_work(RollOut const& roll_out, RollOutTestOptions const& options) {
    double locations = 0;
    std::set<std::size_t> distinct;
    for (auto const& start : roll_out.starts)
        if (start) {
            ++locations;
            distinct.insert(*start);
        }
    double moments = 1;
    for (auto const start : distinct)
        moments += static_cast<double>(roll_out.periods - start);
    auto orders = std::tgamma(locations + 1); // the factorial
    if (locations > static_cast<double>(options.exact_up_to))
        orders = static_cast<double>(options.draws);
    auto const full =
        std::ranges::all_of(roll_out.means, [](auto const& mean) { return mean.has_value(); });
    auto const prepared = moments * locations * (locations + static_cast<double>(distinct.size()));
    return prepared + orders * locations * (full ? 1 : moments);
}

} // namespace hefboom::analysis
