// SPDX-License-Identifier: EUPL-1.2
#include "analysis/group_permutation.hpp"

#include <algorithm>
#include <bit>
#include <cassert>
#include <map>
#include <utility>

namespace hefboom::analysis {

namespace {

__extension__ typedef __int128 Wide; // NOLINT(modernize-use-using)

struct WholeShare {
    std::size_t property;
    std::int64_t share;
};

/// Subjects of a stratum with both labels. The smaller side is chosen from all, which leaves the
/// fewest to go through.
struct Stratum {
    std::vector<std::size_t> subjects = {};
    std::size_t chosen = 0;
    bool chosen_are_first = true;
};

std::uint64_t choose(std::uint64_t n, std::uint64_t k) {
    std::uint64_t ways = 1;
    for (std::uint64_t at = 0; at < k; ++at) {
        auto const next = Wide{static_cast<std::int64_t>(ways)} *
                          static_cast<std::int64_t>(n - at) / static_cast<std::int64_t>(at + 1);
        if (next > static_cast<std::int64_t>(arrangements_most)) return arrangements_most + 1;
        ways = static_cast<std::uint64_t>(next);
    }
    return ways;
}

/// Rounds down, also below 0.
std::int64_t floor_of(Wide number, Wide by) {
    auto const quotient = number / by;
    return static_cast<std::int64_t>(number % by < 0 ? quotient - 1 : quotient);
}

class Permutation {
public:
    Permutation(std::span<Subject const> subjects, std::size_t properties)
        : subjects_(subjects), shares_(subjects.size()), sums_(properties, 0), all_(properties, 0),
          hits_(properties, 0), low_(properties), high_(properties) {
        n_ = static_cast<std::int64_t>(subjects.size());
        first_ = std::ranges::count_if(subjects, &Subject::first);
        assert(first_ > 0 && first_ < n_);
        hold_shares();
        set_bounds();
        find_strata();
    }

    [[nodiscard]] std::vector<double> differences() const {
        std::vector<double> found(all_.size(), 0);
        for (auto const& subject : subjects_)
            for (auto const& share : subject.shares) {
                auto const mean = static_cast<double>(share.part) /
                                  static_cast<double>(share.whole) /
                                  static_cast<double>(subject.first ? first_ : n_ - first_);
                found[share.property] += subject.first ? -mean : mean;
            }
        return found;
    }

    /// More than arrangements_most where there are more.
    [[nodiscard]] std::uint64_t arrangements() const {
        std::uint64_t ways = 1;
        for (auto const& stratum : strata_) {
            ways *= choose(stratum.subjects.size(), stratum.chosen);
            if (ways > arrangements_most) return arrangements_most + 1;
        }
        return ways;
    }

    std::vector<std::uint64_t> const& hits_of_all() {
        go_through(0, 0, 0);
        return hits_;
    }

    std::vector<std::uint64_t> const& hits_of(std::uint64_t draws, Random& random) {
        auto const start = sums_;
        for (std::uint64_t draw = 0; draw < draws; ++draw) {
            sums_ = start;
            for (auto& stratum : strata_)
                for (std::size_t at = 0; at < stratum.chosen; ++at) {
                    auto const left = stratum.subjects.size() - at;
                    auto const drawn = at + static_cast<std::size_t>(random.below(left));
                    std::swap(stratum.subjects[at], stratum.subjects[drawn]);
                    add(stratum.subjects[at], stratum.chosen_are_first ? 1 : -1);
                }
            count();
        }
        return hits_;
    }

private:
    /// Each share as a whole number of parts as small as sums allow.
    void hold_shares() {
        auto const bits = 62 - std::bit_width(static_cast<std::uint64_t>(n_));
        for (std::size_t subject = 0; subject < subjects_.size(); ++subject)
            for (auto const& share : subjects_[subject].shares) {
                assert(share.whole > 0 && share.part <= share.whole);
                auto const whole = static_cast<Wide>(share.whole);
                auto const scaled = static_cast<Wide>(share.part) * (Wide{1} << bits) + whole / 2;
                auto const held = static_cast<std::int64_t>(scaled / whole);
                shares_[subject].push_back({.property = share.property, .share = held});
                all_[share.property] += held;
            }
    }

    /// Beyond which sums of the first group an arrangement is at least as far as the one seen. The
    /// statistic is (n S - n1 T) / (n1 n2), with an error of at most half a part in every share.
    void set_bounds() {
        std::vector<std::int64_t> seen(all_.size(), 0);
        for (std::size_t subject = 0; subject < subjects_.size(); ++subject)
            if (subjects_[subject].first)
                for (auto const [property, share] : shares_[subject])
                    seen[property] += share;
        auto const slack = Wide{2} * n_ * first_;
        for (std::size_t property = 0; property < all_.size(); ++property) {
            auto const middle = Wide{first_} * all_[property];
            auto const away = Wide{n_} * seen[property] - middle;
            auto const least = std::max(Wide{0}, (away < 0 ? -away : away) - slack);
            low_[property] = floor_of(middle - least, n_);
            high_[property] = -floor_of(-(middle + least), n_);
        }
    }

    void find_strata() {
        std::map<std::size_t, std::size_t> known;
        for (std::size_t subject = 0; subject < subjects_.size(); ++subject) {
            auto const [found, added] =
                known.try_emplace(subjects_[subject].stratum, strata_.size());
            if (added) strata_.emplace_back();
            auto& stratum = strata_[found->second];
            stratum.subjects.push_back(subject);
            stratum.chosen += subjects_[subject].first ? 1U : 0U;
        }
        for (auto& stratum : strata_) {
            auto const others = stratum.subjects.size() - stratum.chosen;
            stratum.chosen_are_first = stratum.chosen <= others;
            // Where those who leave the first group are chosen, all of the stratum start in it.
            if (!stratum.chosen_are_first) {
                stratum.chosen = others;
                for (auto const subject : stratum.subjects)
                    add(subject, 1);
            }
        }
        std::erase_if(strata_, [](Stratum const& stratum) { return stratum.chosen == 0; });
    }

    void add(std::size_t subject, std::int64_t times) {
        for (auto const [property, share] : shares_[subject])
            sums_[property] += times * share;
    }

    void count() {
        for (std::size_t property = 0; property < sums_.size(); ++property)
            hits_[property] +=
                sums_[property] <= low_[property] || sums_[property] >= high_[property] ? 1U : 0U;
    }

    /// All ways to choose the rest of a stratum, having chosen so many up to a subject.
    void go_through(std::size_t at, std::size_t from, std::size_t chosen) {
        if (at == strata_.size()) return count();
        auto const& stratum = strata_[at];
        if (chosen == stratum.chosen) return go_through(at + 1, 0, 0);
        auto const last = stratum.subjects.size() - (stratum.chosen - chosen);
        for (auto subject = from; subject <= last; ++subject) {
            auto const times = stratum.chosen_are_first ? 1 : -1;
            add(stratum.subjects[subject], times);
            go_through(at, subject + 1, chosen + 1);
            add(stratum.subjects[subject], -times);
        }
    }

    std::span<Subject const> subjects_;
    std::vector<std::vector<WholeShare>> shares_; ///< by subject
    std::vector<std::int64_t> sums_;              ///< by property: of the first group
    std::vector<std::int64_t> all_;               ///< by property: of all
    std::vector<std::uint64_t> hits_;
    std::vector<std::int64_t> low_;
    std::vector<std::int64_t> high_;
    std::vector<Stratum> strata_;
    std::int64_t n_ = 0;
    std::int64_t first_ = 0;
};

} // namespace

GroupPermutation permute_groups(std::span<Subject const> subjects, std::size_t properties,
                                std::uint64_t draws, Random& random) {
    Permutation permutation(subjects, properties);
    GroupPermutation answer{.difference = permutation.differences()};
    auto const ways = permutation.arrangements();
    answer.exact = ways <= arrangements_most;
    answer.arrangements = answer.exact ? ways : draws;
    auto const& hits =
        answer.exact ? permutation.hits_of_all() : permutation.hits_of(draws, random);
    auto const one = answer.exact ? 0.0 : 1.0;
    for (auto const hit : hits)
        answer.p.push_back((one + static_cast<double>(hit)) /
                           (one + static_cast<double>(answer.arrangements)));
    return answer;
}

} // namespace hefboom::analysis
