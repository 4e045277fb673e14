// SPDX-License-Identifier: EUPL-1.2
#include "domain/prose.hpp"

#include "base/text.hpp"

namespace hefboom::domain {

Result<void> at_most(Prose const& prose, std::size_t characters, std::string_view field) {
    if (character_count(prose.text) <= characters) return {};
    return refuse(Refused::invalid, "text.too_long",
                  {{"field", std::string(field)}, {"most", std::to_string(characters)}});
}

Result<void> needs_line(Prose const& prose, std::string_view field) {
    if (prose.blank())
        return refuse(Refused::invalid, "text.missing", {{"field", std::string(field)}});
    return at_most(prose, limits::line_characters, field);
}

Result<void> needs_paragraph(Prose const& prose, std::string_view field) {
    if (prose.blank())
        return refuse(Refused::invalid, "text.missing", {{"field", std::string(field)}});
    return at_most(prose, limits::paragraph_characters, field);
}

} // namespace hefboom::domain
