// SPDX-License-Identifier: EUPL-1.2
#include "analysis/random.hpp"

#include <bit>
#include <cassert>
#include <cmath>

namespace hefboom::analysis {

namespace {

std::uint64_t splitmix64(std::uint64_t& state) {
    state += 0x9E3779B97F4A7C15U;
    auto mixed = state;
    mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9U;
    mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBU;
    return mixed ^ (mixed >> 31U);
}

} // namespace

Random::Random(std::uint64_t seed) : state_{} {
    for (auto& word : state_)
        word = splitmix64(seed);
}

std::uint64_t Random::next() {
    auto const result = std::rotl(state_[1] * 5, 7) * 9;
    auto const shifted = state_[1] << 17U;
    state_[2] ^= state_[0];
    state_[3] ^= state_[1];
    state_[1] ^= state_[2];
    state_[0] ^= state_[3];
    state_[2] ^= shifted;
    state_[3] = std::rotl(state_[3], 45);
    return result;
}

std::uint64_t Random::below(std::uint64_t bound) {
    assert(bound > 0);
    // As many draws fall on each number once the first 2^64 mod bound are thrown back.
    auto const thrown_back = (0 - bound) % bound;
    for (;;)
        if (auto const drawn = next(); drawn >= thrown_back) return drawn % bound;
}

double Random::unit() {
    return static_cast<double>(next() >> 11U) * 0x1p-53;
}

double Random::normal() {
    for (;;) {
        auto const across = 2 * unit() - 1;
        auto const up = 2 * unit() - 1;
        auto const square = across * across + up * up;
        if (square > 0 && square < 1) return across * std::sqrt(-2 * std::log(square) / square);
    }
}

} // namespace hefboom::analysis
