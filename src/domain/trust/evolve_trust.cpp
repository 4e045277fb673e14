// SPDX-License-Identifier: EUPL-1.2
#include "domain/trust/trust_rules.hpp"

namespace hefboom::domain {

void evolve(Engagement&, Stamp const&, CosignatureTaken const&) {}

} // namespace hefboom::domain
