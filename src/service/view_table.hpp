// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.hpp"
#include "codec/json_writer.hpp"
#include "codec/wire_types.hpp"
#include "domain/scene.hpp"

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hefboom::service {

/// What a view is made from: one viewer, now.
struct Looking {
    domain::Engagement const& state;
    domain::Boxes const& boxes;
    domain::Actor const& viewer;
    Instant now;
    LocalDate today;
    std::vector<std::pair<std::string, std::string>> const& params;

    /// The id in that parameter; refusal request.param.
    template <class AnyId>
    [[nodiscard]] Result<AnyId> id(std::string_view param) const {
        for (auto const& [name, value] : params)
            if (name == param)
                if (auto const id = id_from<AnyId>(value)) return *id;
        return refuse(Refused::invalid, "request.param", {{"param", std::string(param)}});
    }
};

using ViewMaker = Result<std::string> (*)(Looking const& looking, codec::TextLookup const& lookup);

/// A view by its wire name.
struct ViewRow {
    std::string_view name;
    ViewMaker make;
};

[[nodiscard]] std::span<ViewRow const> view_table();

/// The view as JSON, when the rights table lets this viewer see it. Refusals not_found.view,
/// rights.forbidden, rights.not_confirmed, request.param and those of the view.
[[nodiscard]] Result<std::string> view_json(std::string_view name, Looking const& looking,
                                            codec::TextLookup const& lookup);

/// Every view by its wire name, with what it shows declared in `types`.
[[nodiscard]] std::vector<codec::NamedType> view_types(codec::WireTypes& types);

} // namespace hefboom::service
