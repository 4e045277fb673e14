// SPDX-License-Identifier: EUPL-1.2
#include "analysis/dependent_sets.hpp"

#include <algorithm>
#include <bit>
#include <utility>

namespace hefboom::analysis {

namespace {

constexpr std::size_t weight_most = 4;
/// Slopes that are inverted together: enough to share the inversion, few enough to stay at hand.
constexpr std::size_t told_at_once = 1024;
constexpr std::size_t nobody = static_cast<std::size_t>(-1);

/// Among numbers of one round, those seen before. Emptied by counting rounds.
class Seen {
public:
    explicit Seen(std::size_t most)
        : mask_(std::bit_ceil(2 * most + 1) - 1), slots_(mask_ + 1), earlier_(most, nobody) {}

    void next_round() { ++round_; }

    /// Adds `who` with a number; gives who had it before, whose own predecessor is `earlier`.
    std::size_t add(std::uint64_t number, std::size_t who) {
        auto at = static_cast<std::size_t>((number * 0x9E3779B97F4A7C15U) >> 20U) & mask_;
        while (slots_[at].round == round_ && slots_[at].number != number)
            at = (at + 1) & mask_;
        auto& slot = slots_[at];
        earlier_[who] = slot.round == round_ ? slot.who : nobody;
        slot = {.number = number, .round = round_, .who = who};
        return earlier_[who];
    }
    [[nodiscard]] std::size_t earlier(std::size_t who) const { return earlier_[who]; }

private:
    struct Slot {
        std::uint64_t number = 0;
        std::uint64_t round = 0;
        std::size_t who = 0;
    };

    std::size_t mask_;
    std::vector<Slot> slots_;
    std::vector<std::size_t> earlier_;
    std::uint64_t round_ = 0;
};

class Search {
public:
    Search(std::span<Placed const> vectors, std::size_t leading, PrimeField const& field,
           OnSet const& on_set)
        : vectors_(vectors), leading_(leading), field_(field), on_set_(on_set),
          seen_(vectors.size()) {}

    void run() {
        for (std::size_t i = 0; i < vectors_.size() && going_; ++i)
            if (std::ranges::all_of(vectors_[i].at, [](auto part) { return part == 0; }))
                tell({i});
            else
                usable_.push_back(i);
        // All pairs before any triple, so that what is listed is smallest first.
        for (auto const pairs : {true, false})
            for (std::size_t first = 0; first < usable_.size() && going_; ++first) {
                if (usable_[first] >= leading_) break;
                divide_by(first);
                if (pairs)
                    tell_pairs(usable_[first]);
                else
                    go_through_rest(usable_[first]);
            }
    }

private:
    struct Divided {
        std::size_t who = 0;
        std::array<std::uint64_t, 3> at = {};
    };
    struct Flat {
        std::size_t second = 0; ///< who was divided out beside the first
        std::size_t who = 0;
        std::uint64_t up = 0;
        std::uint64_t across = 0;
    };

    [[nodiscard]] std::size_t weight(std::size_t who) const { return vectors_[who].weight; }

    void tell(std::vector<std::size_t> set) {
        std::size_t sum = 0;
        for (auto const who : set)
            sum += weight(who);
        if (going_ && sum <= weight_most) going_ = on_set_(set);
    }

    /// Every later vector, with the direction of the first taken out.
    void divide_by(std::size_t first) {
        auto const& direction = vectors_[usable_[first]].at;
        std::size_t axis = 0;
        while (direction[axis] == 0)
            ++axis;
        auto const scale = field_.inverse(direction[axis]);
        Vector4 scaled{};
        for (std::size_t part = 0; part < scaled.size(); ++part)
            scaled[part] = field_.multiply(direction[part], scale);
        rest_.clear();
        parallel_.clear();
        for (auto at = first + 1; at < usable_.size(); ++at) {
            Divided divided{.who = usable_[at]};
            auto const& vector = vectors_[usable_[at]].at;
            std::size_t put = 0;
            for (std::size_t part = 0; part < vector.size(); ++part)
                if (part != axis)
                    divided.at[put++] = field_.less(vector[part], vector[axis], scaled[part]);
            auto const none = divided.at[0] == 0 && divided.at[1] == 0 && divided.at[2] == 0;
            if (none)
                parallel_.push_back(divided.who);
            else
                rest_.push_back(divided);
        }
    }

    void tell_pairs(std::size_t first) {
        for (auto const who : parallel_)
            tell({first, who});
    }

    void go_through_rest(std::size_t first) {
        for (std::size_t at = 0; at < rest_.size() && going_; ++at) {
            if (weight(first) + weight(rest_[at].who) < weight_most) flatten(first, at);
            if (flat_.size() >= told_at_once) tell_equal_slopes(first);
        }
        tell_equal_slopes(first);
    }

    /// What is left of later vectors when the second is taken out too.
    void flatten(std::size_t first, std::size_t second) {
        auto const& direction = rest_[second].at;
        std::size_t axis = 0;
        while (direction[axis] == 0)
            ++axis;
        auto const one = axis == 0 ? 1U : 0U;
        auto const other = axis == 2 ? 1U : 2U;
        auto const so_far = weight(first) + weight(rest_[second].who);
        for (auto at = second + 1; at < rest_.size(); ++at) {
            auto const sum = so_far + weight(rest_[at].who);
            if (sum > weight_most) continue;
            auto const& vector = rest_[at].at;
            auto const part = [&](std::size_t of) {
                return field_.reduce(static_cast<Wide>(direction[axis]) * vector[of] +
                                     static_cast<Wide>(field_.prime() - vector[axis]) *
                                         direction[of]);
            };
            Flat const flat{.second = rest_[second].who,
                            .who = rest_[at].who,
                            .up = part(one),
                            .across = part(other)};
            if (flat.up == 0 && flat.across == 0)
                tell_three(first, flat.second, flat.who);
            else if (sum < weight_most)
                flat_.push_back(flat);
        }
    }

    /// Slopes are quotients: all are inverted with one inversion (Montgomery 1987).
    void tell_equal_slopes(std::size_t first) {
        before_.resize(flat_.size());
        std::uint64_t product = 1;
        for (std::size_t at = 0; at < flat_.size(); ++at) {
            before_[at] = product;
            if (flat_[at].across != 0) product = field_.multiply(product, flat_[at].across);
        }
        auto inverse = field_.inverse(product);
        for (auto at = flat_.size(); at-- > 0;) {
            auto& flat = flat_[at];
            if (flat.across == 0) {
                before_[at] = field_.prime(); // straight up: no quotient is this
                continue;
            }
            before_[at] = field_.multiply(flat.up, field_.multiply(inverse, before_[at]));
            inverse = field_.multiply(inverse, flat.across);
        }
        for (std::size_t at = 0; at < flat_.size() && going_; ++at) {
            auto const& flat = flat_[at];
            if (at == 0 || flat_[at - 1].second != flat.second) seen_.next_round();
            for (auto other = seen_.add(before_[at], flat.who); other != nobody && going_;
                 other = seen_.earlier(other))
                tell_four({first, flat.second, other, flat.who});
        }
        flat_.clear();
    }

    void tell_three(std::size_t first, std::size_t second, std::size_t third) {
        // Neither is parallel to the first; if they are to each other, that was told as a pair.
        auto const& one = vectors_[second].at;
        auto const& other = vectors_[third].at;
        for (std::size_t a = 0; a < one.size(); ++a)
            for (auto b = a + 1; b < one.size(); ++b)
                if (field_.multiply(one[a], other[b]) != field_.multiply(one[b], other[a]))
                    return tell({first, second, third});
    }

    void tell_four(std::array<std::size_t, 4> const& set) {
        // Three of them that depend were told already.
        for (std::size_t without = 0; without < set.size(); ++without)
            if (depend(set, without)) return;
        tell({set.begin(), set.end()});
    }

    /// Whether the three others depend on each other: all their minors of size 3 are 0.
    [[nodiscard]] bool depend(std::array<std::size_t, 4> const& set, std::size_t without) const {
        std::array<Vector4, 3> three{};
        std::size_t put = 0;
        for (std::size_t at = 0; at < set.size(); ++at)
            if (at != without) three[put++] = vectors_[set[at]].at;
        for (std::size_t axis = 0; axis < 4; ++axis) {
            auto const a = axis == 0 ? 1U : 0U;
            auto const b = axis <= 1 ? 2U : 1U;
            auto const c = axis == 3 ? 2U : 3U;
            if (minor(three, a, b, c) != 0) return false;
        }
        return true;
    }

    [[nodiscard]] std::uint64_t minor(std::array<Vector4, 3> const& of, std::size_t a,
                                      std::size_t b, std::size_t c) const {
        auto const two = [&](std::size_t one, std::size_t other) {
            auto const crossed = field_.multiply(of[1][other], of[2][one]);
            return field_.reduce(static_cast<Wide>(of[1][one]) * of[2][other] +
                                 field_.negate(crossed));
        };
        auto const middle = field_.negate(two(a, c));
        return field_.reduce(static_cast<Wide>(of[0][a]) * two(b, c) +
                             static_cast<Wide>(of[0][b]) * middle +
                             static_cast<Wide>(of[0][c]) * two(a, b));
    }

    std::span<Placed const> vectors_;
    std::size_t leading_;
    PrimeField const& field_;
    OnSet const& on_set_;
    Seen seen_;
    std::vector<std::size_t> usable_;
    std::vector<Divided> rest_;
    std::vector<std::size_t> parallel_;
    std::vector<Flat> flat_;
    std::vector<std::uint64_t> before_; ///< products of those before, then slopes
    bool going_ = true;
};

} // namespace

void find_dependent_sets(std::span<Placed const> vectors, std::size_t leading,
                         PrimeField const& field, OnSet const& on_set) {
    Search(vectors, leading, field, on_set).run();
}

} // namespace hefboom::analysis
