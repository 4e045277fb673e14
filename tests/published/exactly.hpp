// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <doctest/doctest.h>

namespace hefboom::published {

/// A published figure that is a fraction: equal but for the rounding of a double.
inline doctest::Approx exactly(double figure) {
    return doctest::Approx(figure).epsilon(1e-12);
}

} // namespace hefboom::published
