// SPDX-License-Identifier: EUPL-1.2
#include "analysis/publishable.hpp"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <unordered_set>
#include <utility>

namespace hefboom::analysis {

namespace {

using Set = std::uint32_t;

constexpr Set only(std::size_t at) {
    return Set{1} << at;
}

/// The largest set, by taking or leaving each figure in turn. Figures that can no longer come along
/// are put aside at once, and a branch ends when what is left cannot beat the best.
class LargestSet {
public:
    LargestSet(std::span<std::vector<std::size_t> const> wave) : wave_(wave) {}

    Set find(DisclosureGate const& gate) {
        Set all = 0;
        for (std::size_t at = 0; at < wave_.size(); ++at)
            all |= only(at);
        search(gate, 0, allowed(gate, 0, all));
        return best_;
    }

private:
    void search(DisclosureGate const& gate, Set taken, Set left) {
        if (std::popcount(taken) + std::popcount(left) <= std::popcount(best_)) return;
        if (left == 0) {
            best_ = taken;
            return;
        }
        auto const at = static_cast<std::size_t>(std::countr_zero(left));
        auto const rest = left & ~only(at);
        auto with = gate;
        with.add(wave_[at]);
        search(with, taken | only(at), allowed(with, taken | only(at), rest));
        search(gate, taken, rest);
    }

    /// Those of `left` that can come along with what is taken.
    Set allowed(DisclosureGate const& gate, Set taken, Set left) {
        Set found = 0;
        for (auto one = left; one != 0; one &= one - 1) {
            auto const fresh = one & ~(one - 1);
            if (allows(gate, taken | fresh, static_cast<std::size_t>(std::countr_zero(one))))
                found |= fresh;
        }
        return found;
    }

    bool allows(DisclosureGate const& gate, Set set, std::size_t fresh) {
        if (safe_.contains(set)) return true;
        if (std::ranges::any_of(unsafe_, [&](Set part) { return (part & set) == part; }))
            return false;
        auto const is = gate.allows(wave_[fresh]);
        if (is)
            safe_.insert(set);
        else
            unsafe_.push_back(set);
        return is;
    }

    std::span<std::vector<std::size_t> const> wave_;
    std::unordered_set<Set> safe_;
    std::vector<Set> unsafe_;
    Set best_ = 0;
};

} // namespace

std::vector<std::size_t> publishable(DisclosureGate const& gate,
                                     std::span<std::vector<std::size_t> const> wave) {
    std::vector<std::size_t> found;
    if (wave.size() <= exact_wave_most) {
        auto const best = LargestSet(wave).find(gate);
        for (std::size_t at = 0; at < wave.size(); ++at)
            if ((best & only(at)) != 0) found.push_back(at);
        return found;
    }
    auto taken = gate;
    for (std::size_t at = 0; at < wave.size(); ++at)
        if (taken.allows(wave[at])) {
            taken.add(wave[at]);
            found.push_back(at);
        }
    return found;
}

} // namespace hefboom::analysis
