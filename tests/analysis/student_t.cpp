// SPDX-License-Identifier: EUPL-1.2
#include "analysis/student_t.hpp"

#include "analysis/interval.hpp"

#include <doctest/doctest.h>

using namespace hefboom::analysis;

TEST_CASE("t at .975 is exact where it has a closed form") {
    // One degree of freedom is the Cauchy distribution: tan(.475 pi). Two: .95 sqrt(2 / (1 -
    // .95²)).
    CHECK(t_975(1) == doctest::Approx(12.706204736174705).epsilon(1e-12));
    CHECK(t_975(2) == doctest::Approx(4.302652729749464).epsilon(1e-12));
}

TEST_CASE("t at .975 agrees with the tables and tends to the normal") {
    CHECK(t_975(4) == doctest::Approx(2.7764451051977987).epsilon(1e-12));
    CHECK(t_975(30) == doctest::Approx(2.0422724563012373).epsilon(1e-12));
    CHECK(t_975(1e7) == doctest::Approx(z_975).epsilon(1e-6));
}
