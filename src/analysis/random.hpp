// SPDX-License-Identifier: EUPL-1.2
// Chance, the same on every machine: xoshiro256** (Blackman and Vigna 2021, ACM TOMS 47(4):36),
// seeded by splitmix64. Bounded numbers are drawn by rejection, so that each is exactly as likely
// as the next; the standard library's distributions differ between machines and are not used.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>

namespace hefboom::analysis {

class Random {
public:
    explicit Random(std::uint64_t seed);

    /// The next 64 bits.
    [[nodiscard]] std::uint64_t next();

    /// A whole number in [0, bound), each equally likely. `bound` is at least 1.
    [[nodiscard]] std::uint64_t below(std::uint64_t bound);

    /// A number in [0, 1): the upper 53 bits.
    [[nodiscard]] double unit();

    /// A draw from the normal distribution with mean 0 and sd 1 (polar method of Marsaglia and Bray
    /// 1964).
    [[nodiscard]] double normal();

    /// Every order equally likely (Fisher and Yates, from the end).
    template <class T>
    void shuffle(std::span<T> items) {
        for (std::size_t left = items.size(); left > 1; --left)
            std::swap(items[left - 1], items[static_cast<std::size_t>(below(left))]);
    }

private:
    std::array<std::uint64_t, 4> state_;
};

} // namespace hefboom::analysis
