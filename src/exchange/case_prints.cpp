// SPDX-License-Identifier: EUPL-1.2
#include "exchange/case_prints.hpp"

#include <algorithm>

namespace hefboom::exchange {

using domain::Section;

namespace {

/// How many fit in the margin of a section, set as it is.
constexpr std::size_t letters_on_a_line = 21;

void write_case_head(Print& print, domain::TextRef const& code, domain::TextRef const& title) {
    auto const head = print.page.in("header");
    print.page.line("p", "over", print.say("sheet.case", {{"code", print.words_of(code)}}));
    print.said("h1", title);
}

Name class_of(Section section) {
    switch (section) {
    case Section::question: return "section question";
    case Section::inner_voices: return "section voices";
    case Section::hinge: return "section hinge";
    default: return "section";
    }
}

} // namespace

domain::TextRef text_of(std::vector<domain::PrintedSection> const& sections, Section section) {
    auto const found = std::ranges::find(sections, section, &domain::PrintedSection::section);
    return found == sections.end() ? domain::TextRef{} : found->text;
}

void write_section(Print& print, domain::PrintedSection const& section) {
    auto const name = print.say(word_key("section", section.section) + ".name");
    // The name stands in the margin; one of two lines asks for the height of two.
    bool const is_long = name.size() > letters_on_a_line;
    auto const room = print.page.in("div", is_long ? Name("part long-name") : Name("part"));
    auto const block = print.page.in("section", class_of(section.section));
    print.page.line("h2", name);
    print.prose(section.text);
}

void write_room_sheet(Print& print, domain::RoomSheet const& sheet) {
    auto const article = print.page.in("article", "sheet room-sheet");
    write_case_head(print, sheet.code, text_of(sheet.sections, Section::title));
    for (auto const& section : sheet.sections)
        if (section.section != Section::title) write_section(print, section);
    auto const foot = print.page.in("footer");
    print.page.line("p", print.say(word_key("sheet.level", sheet.level)));
    print.page.line("p", sheet.version > 0 ? print.say("sheet.version",
                                                       {{"version", std::to_string(sheet.version)}})
                                           : print.say("sheet.not_offered"));
}

std::string room_sheet_page(PrintSetting const& setting, domain::RoomSheet const& sheet) {
    return print_page(setting, "room", {"sheet.room_sheet.title", sheet.code},
                      [&](Print& print) { write_room_sheet(print, sheet); });
}

std::string follow_up_page(PrintSetting const& setting, domain::TextRef const& code,
                           domain::TextRef const& title, domain::TextRef const& follow_up) {
    return print_page(setting, "room", {"sheet.follow_up.title", code}, [&](Print& print) {
        auto const article = print.page.in("article", "sheet room-sheet");
        write_case_head(print, code, title);
        write_section(print, {Section::follow_up, follow_up});
    });
}

} // namespace hefboom::exchange
