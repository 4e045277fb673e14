// SPDX-License-Identifier: EUPL-1.2
#pragma once

namespace hefboom::analysis {

/// The quantile .975 of Student's t with that many degrees of freedom (at least 1), to 1e-12
/// relative: the root of the regularised incomplete beta function I_x(df/2, 1/2) = .05 at x = df /
/// (df + t²) (Abramowitz and Stegun 26.5.27), whose continued fraction is 26.5.8.
[[nodiscard]] double t_975(double degrees_of_freedom);

} // namespace hefboom::analysis
