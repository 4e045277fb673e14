// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "analysis/factor_criteria.hpp"
#include "analysis/party_loadings.hpp"
#include "analysis/viewpoint_bootstrap.hpp"
#include "analysis/viewpoints.hpp"

#include <boost/json/object.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace hefboom::cli::analyse {

/// Everything that was found, and the names of the table in its order.
struct ViewpointsFound {
    std::vector<std::string> statements = {};
    std::vector<std::string> sorts = {};
    analysis::QSorts prepared = {};
    analysis::ViewpointRules rules = {};
    analysis::Viewpoints viewpoints = {};
    analysis::FactorCriteria criteria = {};
    std::optional<analysis::ViewpointBootstrap> bootstrap = {};
    std::optional<analysis::PartyLoadings> parties = {};
    std::uint64_t seed = 1;
};

/// The answer for programs: lists in the order of the table, as many factors as were asked.
[[nodiscard]] boost::json::object viewpoints_answer(ViewpointsFound const& found);

/// The same for people: a table of the factors, one of the sorts and one of the statements.
[[nodiscard]] boost::json::object viewpoints_tables(ViewpointsFound const& found);

} // namespace hefboom::cli::analyse
