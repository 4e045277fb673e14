// SPDX-License-Identifier: EUPL-1.2
#include "domain/trust/trust_rules.hpp"

namespace hefboom::domain {

Result<Decision> decide(Scene const&, TakeCosignature const&) {
    return refuse(Refused::unavailable, "not_built");
}

} // namespace hefboom::domain
