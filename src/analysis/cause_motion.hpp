// SPDX-License-Identifier: EUPL-1.2
// Problem: what does one step of a fuzzy cognitive map do, and what does it do to a small push?
//
// Formula: with w_ij the influence of i on j, state A and x_j the sum of what comes in,
//   Kosko            A' = f(W'A)
//   modified Kosko   A' = f(A + W'A)
//   rescaled         A' = f((2A - 1) + W'(2A - 1))
// f is 1 / (1 + exp(-λx)) or tanh(λx), or one of two steps: x > 0, and the sign of x. A concept's
// influence on itself counts. Clamped concepts are set after f in every step. The slope of concept
// j is λ f'(x_j): λ A(1 - A) or λ (1 - A²), 0 for a clamped one.
//
// Source: Kosko 1986, Int. J. Man-Machine Studies 24:65; Stylios and Groumpos 2004, IEEE Trans. SMC
// A 34:155 (modified); Papageorgiou 2011, Applied Soft Computing 11:500 (rescaled).
//
// Limits: a step is not a month. The steps have no slope, so nothing that rests on one.
#pragma once

#include "analysis/cause_map.hpp"
#include "analysis/grid.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace hefboom::analysis {

enum class MotionRule : std::uint8_t { kosko, modified_kosko, rescaled };
enum class Transfer : std::uint8_t { sigmoid, tanh, bivalent, trivalent };

struct MotionForm {
    MotionRule rule = MotionRule::kosko;
    Transfer transfer = Transfer::sigmoid;
    double lambda = 1; ///< above 0

    [[nodiscard]] bool has_slope() const {
        return transfer == Transfer::sigmoid || transfer == Transfer::tanh;
    }
};

/// A concept that is held at a value.
struct Clamp {
    std::uint32_t held = 0;
    double value = 0;
};

class CauseMotion {
public:
    CauseMotion(CauseMap const& map, MotionForm form, std::span<Clamp const> clamps);

    [[nodiscard]] std::uint32_t concepts() const { return incoming_.nodes(); }
    [[nodiscard]] MotionForm const& form() const { return form_; }

    /// Sets the clamped concepts of a state.
    void clamp(std::span<double> state) const;
    /// The state after `state`; the largest change of a concept.
    double step(std::span<double const> state, std::span<double> next) const;
    /// λ f' of every concept, from what f gave.
    [[nodiscard]] std::vector<double> slopes(std::span<double const> given) const;

    /// d next_j / d state_i, as figures at the links (j, i) of `responses`.
    [[nodiscard]] std::vector<double> responses(std::span<double const> slopes) const;
    [[nodiscard]] Digraph const& responding() const { return incoming_; }

private:
    MotionForm form_;
    Digraph incoming_;           ///< from each concept to those that influence it
    std::vector<double> weight_; ///< of incoming_, the part of the concept itself included
    double offset_ = 0;          ///< what is taken off a state before it is weighed
    double scale_ = 1;
    std::vector<std::optional<double>> clamped_;
};

/// I - J of the responses of a motion, or its transpose.
enum class Orientation : std::uint8_t { plain, transposed };
[[nodiscard]] Matrix identity_minus(Digraph const& graph, std::span<double const> responses,
                                    Orientation orientation);

/// Whether theory says that every start ends in the same state: Kosko's rule with λ ‖W‖ below 4
/// (sigmoid) or 1 (tanh), in the norm of rows, of columns or of Frobenius (Harmati, Hatwágner
/// and Kóczy 2018, IPMU).
[[nodiscard]] bool surely_one_end(CauseMap const& map, MotionForm form);

} // namespace hefboom::analysis
