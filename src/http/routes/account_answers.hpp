// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "http/services.hpp"

#include <vector>

namespace hefboom::http {

/// A member of the worked example whose role a visitor may take.
struct DemoRole {
    domain::MemberId member;
    domain::AccountId account;
};
[[nodiscard]] std::vector<DemoRole> demo_roles(Services const& services);

/// GET /api/me: who is signed in and where he takes part; in a demo also the roles to choose from.
/// Answers everybody, so that a page can tell whether to show the entrance.
[[nodiscard]] Answer me(Services const& services, Request const& request);

} // namespace hefboom::http
