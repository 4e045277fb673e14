// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/digest.hpp"
#include "base/result.hpp"
#include "domain/ids.hpp"

#include <boost/describe/class.hpp>
#include <cstddef>
#include <string>

namespace hefboom::domain {

/// Where a text lies and what it is committed to. Events and state hold only this: no event holds
/// free text or a name, so a text can be erased while the journal stands.
struct TextRef {
    ItemId item;
    Digest commitment{};

    bool operator==(TextRef const&) const = default;

    /// True when nothing was ever written here.
    [[nodiscard]] bool blank() const { return item.empty(); }
};
BOOST_DESCRIBE_STRUCT(TextRef, (), (item, commitment))

/// A text as a command brings it: what was typed, and the item it becomes when the command is
/// accepted. An empty text has no item.
struct Prose {
    TextRef ref;
    std::string text;

    [[nodiscard]] bool blank() const { return text.empty(); }
};

namespace limits {
constexpr std::size_t line_characters = 200;       ///< a name, a title, a place
constexpr std::size_t paragraph_characters = 2000; ///< a reason, a comment, an outcome
constexpr std::size_t page_characters = 12000;     ///< a section of a case, the ground rules
constexpr std::size_t statement_words = 20;
} // namespace limits

/// A line that must be there; refusals text.missing and text.too_long name the field.
[[nodiscard]] Result<void> needs_line(Prose const& prose, std::string_view field);
/// A paragraph that must be there.
[[nodiscard]] Result<void> needs_paragraph(Prose const& prose, std::string_view field);
/// A text that may be blank but not longer than `characters`.
[[nodiscard]] Result<void> at_most(Prose const& prose, std::size_t characters,
                                   std::string_view field);

} // namespace hefboom::domain
