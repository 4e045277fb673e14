// SPDX-License-Identifier: EUPL-1.2
#include "analysis/hindering_pattern.hpp"

#include "analysis/co_occurrence.hpp"
#include "analysis/false_discovery.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace hefboom::analysis {

namespace {

constexpr double listed_below = 0.1;
constexpr std::size_t locations_least = 2;

/// Where a code or pair was found.
struct Found {
    std::size_t quotes = 0;
    std::size_t with_outcome = 0;
    std::set<std::size_t> interviews = {};
    std::set<std::size_t> locations = {};

    void add(Quote const& quote, bool has_outcome) {
        ++quotes;
        with_outcome += has_outcome ? 1U : 0U;
        interviews.insert(quote.interview);
        if (quote.location) locations.insert(*quote.location);
    }
};

struct Screened {
    std::vector<Found> codes = {};
    std::map<std::pair<std::size_t, std::size_t>, Found> pairs = {};
};

Screened found_in(Codings const& codings, std::size_t outcome) {
    Screened screened{.codes = std::vector<Found>(codings.codes)};
    for (auto const& quote : codings.quotes) {
        auto const has_outcome = std::ranges::binary_search(quote.codes, outcome);
        for (std::size_t at = 0; at < quote.codes.size(); ++at) {
            auto const a = quote.codes[at];
            screened.codes[a].add(quote, has_outcome);
            for (auto later = at + 1; later < quote.codes.size(); ++later)
                if (a != outcome && quote.codes[later] != outcome)
                    screened.pairs[{a, quote.codes[later]}].add(quote, has_outcome);
        }
    }
    return screened;
}

/// The pattern with its counts; nothing where it is not mentioned widely enough.
std::optional<HinderingPattern> wide_enough(Codings const& codings, Found const& found,
                                            std::size_t least) {
    HinderingPattern pattern{.interviews = std::vector<std::size_t>(codings.parties, 0),
                             .locations = found.locations.size(),
                             .quotes = found.quotes,
                             .with_outcome = found.with_outcome};
    for (auto const interview : found.interviews)
        if (auto const party = codings.interviews[interview].party) ++pattern.interviews[*party];
    auto const enough = std::ranges::count_if(pattern.interviews,
                                              [&](std::size_t count) { return count >= least; });
    if (found.locations.size() < locations_least || enough == 0) return std::nullopt;
    if (static_cast<std::size_t>(enough) == codings.parties && codings.parties > 1) return pattern;
    if (enough > 1) return std::nullopt;
    auto const one =
        std::ranges::find_if(pattern.interviews, [&](std::size_t count) { return count >= least; });
    pattern.party = static_cast<std::size_t>(one - pattern.interviews.begin());
    return pattern;
}

class Screen {
public:
    Screen(Codings const& codings, std::size_t outcome, std::size_t least)
        : codings_(codings), outcome_(outcome), least_(least),
          screened_(found_in(codings, outcome)), ln_factorial_(codings.quotes.size()) {}

    void codes(std::vector<HinderingPattern>& patterns) const {
        auto const pairs = co_occurrence(codings_);
        for (std::size_t code = 0; code < codings_.codes; ++code) {
            if (code == outcome_) continue;
            auto const& pair = pairs[place_of_pair(std::min(code, outcome_),
                                                   std::max(code, outcome_), codings_.codes)];
            list(screened_.codes[code], {.a = code, .p = pair.p, .q = pair.q}, patterns);
        }
    }

    void pairs(std::vector<HinderingPattern>& patterns) const {
        std::vector<double> p;
        for (auto const& [codes, found] : screened_.pairs)
            p.push_back(fisher_two_sided(table(found), ln_factorial_));
        // Pairs that never meet are in the family too, each with p = 1.
        auto const others = codings_.codes - 1;
        p.resize(others < 2 ? p.size() : others * (others - 1) / 2, 1);
        auto const q = benjamini_hochberg(p);
        std::size_t at = 0;
        for (auto const& [codes, found] : screened_.pairs) {
            list(found, {.a = codes.first, .b = codes.second, .p = p[at], .q = q[at]}, patterns);
            ++at;
        }
    }

private:
    [[nodiscard]] TwoByTwo table(Found const& found) const {
        return table_of(found.quotes, screened_.codes[outcome_].quotes, found.with_outcome,
                        codings_.quotes.size());
    }

    void list(Found const& found, HinderingPattern const& tested,
              std::vector<HinderingPattern>& patterns) const {
        auto const lifted = lift(table(found));
        if (tested.q >= listed_below || lifted <= 1) return;
        auto pattern = wide_enough(codings_, found, least_);
        if (!pattern) return;
        pattern->a = tested.a;
        pattern->b = tested.b;
        pattern->p = tested.p;
        pattern->q = tested.q;
        pattern->lift = lifted;
        patterns.push_back(std::move(*pattern));
    }

    Codings const& codings_;
    std::size_t outcome_;
    std::size_t least_;
    Screened screened_;
    LogFactorials ln_factorial_;
};

} // namespace

HinderingAnswer hindering_patterns(Codings const& codings, std::size_t outcome, std::size_t least) {
    HinderingAnswer answer;
    Screen const screen(codings, outcome, least);
    screen.codes(answer.patterns);
    screen.pairs(answer.patterns);
    answer.notes.push_back(
        {.key = answer.patterns.empty() ? "no-hindering-pattern" : "screening-not-proof"});
    return answer;
}

} // namespace hefboom::analysis
