// SPDX-License-Identifier: EUPL-1.2
// Problem: did raters judge the same units alike, so that their judgements can be built on? One
// coefficient hides what another shows, so they stand side by side with the raw agreement and the
// numbers of units: krippendorff_alpha.hpp, gwet_ac.hpp, kappa.hpp, alpha_bootstrap.hpp.
//
// Source: of each in its own file. Krippendorff 2019, Content Analysis, 4th edition, section 12:
// alpha from .800 to rely on, from .667 for tentative conclusions.
//
// Limits: agreement is not being right. Units must be settled before raters are compared; for text
// in which coders choose their own stretches there is unitising.hpp.
#pragma once

#include "analysis/alpha_bootstrap.hpp"
#include "analysis/gwet_ac.hpp"
#include "analysis/krippendorff_alpha.hpp"
#include "analysis/note.hpp"
#include "analysis/random.hpp"
#include "analysis/ratings.hpp"

#include <cstddef>
#include <optional>

namespace hefboom::analysis {

struct AgreementAnswer {
    Alpha alpha = {};
    std::optional<double> raw_agreement = {}; ///< mean share of agreeing pairs of a unit
    std::size_t units = 0;                    ///< with at least one rating
    GwetAc ac1 = {};
    std::optional<GwetAc> ac2 = {}; ///< not at the nominal level
    std::optional<double> cohen = {};
    std::optional<double> fleiss = {};
    std::optional<AlphaBootstrap> bootstrap = {}; ///< where resamples were asked for
    Notes notes = {};
};

/// All coefficients. Units without a rating are left out, also of the bootstrap, which draws units
/// in the order in which `ratings` has them.
[[nodiscard]] AgreementAnswer agreement(Ratings const& ratings, Level level, std::size_t resamples,
                                        Random& random);

/// The ratings of some units only.
[[nodiscard]] Ratings of_units(Ratings const& ratings, std::span<std::size_t const> units);

} // namespace hefboom::analysis
