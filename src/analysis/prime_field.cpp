// SPDX-License-Identifier: EUPL-1.2
#include "analysis/prime_field.hpp"

#include <array>
#include <cassert>

namespace hefboom::analysis {

namespace {

constexpr std::array<std::uint64_t, PrimeField::primes> missing_from_2_61{
    1,   31,  45,  229, 259, 283,  339,  391,  403,  465,  531,  579,  675,  759,  799,  819,
    829, 843, 859, 939, 985, 1015, 1153, 1195, 1215, 1281, 1299, 1351, 1371, 1425, 1489, 1525};

} // namespace

PrimeField::PrimeField(std::size_t index)
    : missing_(missing_from_2_61.at(index)), prime_(below - missing_ + 1) {}

std::uint64_t PrimeField::inverse(std::uint64_t value) const {
    assert(value != 0);
    // Fermat: value^(p − 2).
    std::uint64_t power = 1;
    for (auto exponent = prime_ - 2; exponent > 0; exponent >>= 1U) {
        if ((exponent & 1U) != 0) power = multiply(power, value);
        value = multiply(value, value);
    }
    return power;
}

} // namespace hefboom::analysis
