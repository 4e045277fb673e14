// SPDX-License-Identifier: EUPL-1.2
#include "domain/cases/case_text.hpp"

#include "base/text.hpp"
#include "domain/cases/case_blocks.hpp"

#include <algorithm>
#include <boost/describe/enum_to_string.hpp>
#include <vector>

namespace hefboom::domain {

namespace {

constexpr int voices = 2; ///< one of each party

/// The lines without white space at both ends; an empty one stands for a blank line.
std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> lines;
    auto const clean = trimmed(text);
    for (std::size_t from = 0; from <= clean.size();) {
        auto const end = std::min(clean.find('\n', from), clean.size());
        lines.push_back(trimmed(std::string_view(clean).substr(from, end - from)));
        from = end + 1;
    }
    return lines;
}

bool is_list_line(std::string const& line) {
    return line.starts_with("- ") || line.starts_with("* ") || line.starts_with("• ") ||
           line.starts_with("– ");
}

bool has_one_hinge(std::string_view text) {
    auto const lines = lines_of(text);
    return std::ranges::none_of(lines, &std::string::empty) &&
           std::ranges::count_if(lines, is_list_line) <= 1;
}

bool has_a_voice_each(std::string_view text) {
    auto const lines = lines_of(text);
    return std::ranges::count_if(lines, [](auto const& line) { return !line.empty(); }) >= voices;
}

} // namespace

bool is_complete(Section section, std::string_view text) {
    if (trimmed(text).empty()) return false;
    if (section == Section::hinge) return has_one_hinge(text);
    if (section == Section::inner_voices) return has_a_voice_each(text);
    return true;
}

Result<void> fits_section(Section section, Prose const& text) {
    auto const* name = boost::describe::enum_to_string(section, "");
    if (section == Section::title) return needs_line(text, name);
    if (is_needed(section) && text.blank())
        return refuse(Refused::invalid, "text.missing", {{"field", name}});
    return at_most(text, limits::page_characters, name);
}

Result<void> is_statement(Prose const& text) {
    if (text.blank()) return refuse(Refused::invalid, "text.missing", {{"field", "statement"}});
    CHECK_OK(at_most(text, limits::statement_characters, "statement"));
    if (text.text.find('\n') != std::string::npos)
        return refuse(Refused::invalid, "case.statement_lines");
    auto const words = word_count(text.text);
    if (words <= limits::statement_words) return {};
    return refuse(
        Refused::invalid, "case.statement_too_long",
        {{"words", std::to_string(words)}, {"most", std::to_string(limits::statement_words)}});
}

} // namespace hefboom::domain
