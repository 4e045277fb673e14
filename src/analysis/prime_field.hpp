// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <cstdint>

namespace hefboom::analysis {

__extension__ using Wide = unsigned __int128;

/// Whole numbers modulo one of the largest primes below 2^61. Such a prime is 2^61 less something
/// small, so that a product is reduced by folding its upper half onto its lower half, without a
/// division.
class PrimeField {
public:
    /// How many such primes there are here.
    static constexpr std::size_t primes = 32;
    /// Each is more than 2 to this power.
    static constexpr double bits = 60.99;

    /// The prime at `index` below 2^61, from 0.
    explicit PrimeField(std::size_t index);

    [[nodiscard]] std::uint64_t prime() const { return prime_; }

    /// `value` is below 2^125: the sum of a few products.
    [[nodiscard]] std::uint64_t reduce(Wide value) const {
        auto const once = (value & below) + (value >> 61U) * missing_;
        auto const twice = static_cast<std::uint64_t>((once & below) + (once >> 61U) * missing_);
        return twice >= prime_ ? twice - prime_ : twice;
    }
    [[nodiscard]] std::uint64_t multiply(std::uint64_t one, std::uint64_t other) const {
        return reduce(static_cast<Wide>(one) * other);
    }
    [[nodiscard]] std::uint64_t negate(std::uint64_t value) const {
        return value == 0 ? 0 : prime_ - value;
    }
    /// one − factor · other
    [[nodiscard]] std::uint64_t less(std::uint64_t one, std::uint64_t factor,
                                     std::uint64_t other) const {
        return reduce(static_cast<Wide>(prime_ - factor) * other + one);
    }
    /// `value` is not 0.
    [[nodiscard]] std::uint64_t inverse(std::uint64_t value) const;

private:
    static constexpr std::uint64_t below = (std::uint64_t{1} << 61U) - 1;

    std::uint64_t missing_; ///< from the prime to 2^61
    std::uint64_t prime_;
};

} // namespace hefboom::analysis
