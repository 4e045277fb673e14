// SPDX-License-Identifier: EUPL-1.2
#include "exchange/prose_html.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <vector>

namespace hefboom::exchange {

namespace {

enum class Kind { paragraph, heading, list };
enum class Weight { plain, bold };

struct Run {
    std::string_view text;
    Weight weight = Weight::plain;
};

constexpr std::string_view bold_mark = "**";

namespace limits {
constexpr std::size_t opening_letters_most = 28;
constexpr std::size_t speaker_letters_fewest = 2;
} // namespace limits

bool is_space(char c) {
    return c == ' ' || c == '\t' || c == '\r';
}

std::string_view without_space_before(std::string_view text) {
    while (!text.empty() && is_space(text.front()))
        text.remove_prefix(1);
    return text;
}

std::string_view without_edges(std::string_view line) {
    line = without_space_before(line);
    while (!line.empty() && is_space(line.back()))
        line.remove_suffix(1);
    return line;
}

/// What stands after the bullet; nothing when the line has none.
std::string_view after_bullet(std::string_view line) {
    for (std::string_view const bullet : {"- ", "– ", "• "})
        if (line.starts_with(bullet)) return line.substr(bullet.size());
    return {};
}

Kind kind_of(std::string_view line) {
    if (line.starts_with("## ")) return Kind::heading;
    return after_bullet(line).empty() ? Kind::paragraph : Kind::list;
}

/// Where the bold that opens at `open` ends: the first mark after something that is not a space.
std::size_t end_of_bold(std::string_view line, std::size_t open) {
    auto const begin = open + bold_mark.size();
    if (begin >= line.size() || is_space(line[begin])) return line.npos;
    for (auto at = line.find(bold_mark, begin + 1); at != line.npos;
         at = line.find(bold_mark, at + 1))
        if (!is_space(line[at - 1])) return at;
    return line.npos;
}

std::vector<Run> runs_of(std::string_view line) {
    std::vector<Run> runs;
    std::size_t from = 0;
    for (auto open = line.find(bold_mark); open != line.npos;) {
        auto const end = end_of_bold(line, open);
        if (end == line.npos) {
            open = line.find(bold_mark, open + 1);
            continue;
        }
        if (open > from) runs.push_back({line.substr(from, open - from), Weight::plain});
        auto const begin = open + bold_mark.size();
        runs.push_back({line.substr(begin, end - begin), Weight::bold});
        from = end + bold_mark.size();
        open = line.find(bold_mark, from);
    }
    if (from < line.size() || runs.empty()) runs.push_back({line.substr(from), Weight::plain});
    return runs;
}

void write_runs(Html& page, std::vector<Run> const& runs) {
    for (auto const& run : runs)
        if (run.weight == Weight::bold)
            page.line("strong", run.text);
        else
            page.text(run.text);
}

std::size_t letters_in(std::string_view text) {
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return (c & 0xC0) != 0x80; }));
}

/// An item that opens with a few words and a dash ("02:14 – Alarm"), as if those words were bold.
std::vector<Run> opened(std::vector<Run> runs) {
    auto const first = runs.front();
    auto const dash = first.text.find(" – ");
    if (first.weight == Weight::bold || dash == first.text.npos || dash == 0 ||
        letters_in(first.text.substr(0, dash)) > limits::opening_letters_most)
        return runs;
    runs.front().text = first.text.substr(dash);
    runs.insert(runs.begin(), {without_edges(first.text.substr(0, dash)), Weight::bold});
    return runs;
}

/// "**02:14** – Alarm" without the dash, which the column replaces.
std::string_view without_dash(std::string_view text) {
    text = without_space_before(text);
    for (std::string_view const dash : {"–", "-"})
        if (text.starts_with(dash)) return without_space_before(text.substr(dash.size()));
    return text;
}

bool is_time_line(std::vector<std::vector<Run>> const& items) {
    return items.size() > 1 && std::ranges::all_of(items, [](auto const& runs) {
               return runs.size() > 1 && runs.front().weight == Weight::bold;
           });
}

void write_time_line(Html& page, std::vector<std::vector<Run>> const& items) {
    auto const table = page.in("table", "moments");
    for (auto const& runs : items) {
        auto const row = page.in("tr");
        page.line("th", runs.front().text);
        auto const cell = page.in("td");
        page.text(without_dash(runs[1].text));
        write_runs(page, {runs.begin() + 2, runs.end()});
    }
}

void write_list(Html& page, std::vector<std::string_view> const& lines) {
    std::vector<std::vector<Run>> items;
    for (auto const line : lines)
        items.push_back(runs_of(without_edges(after_bullet(line))));
    std::vector<std::vector<Run>> moments;
    std::ranges::transform(items, std::back_inserter(moments), opened);
    if (is_time_line(moments)) return write_time_line(page, moments);
    auto const list = page.in("ul");
    for (auto const& runs : items) {
        auto const item = page.in("li");
        write_runs(page, runs);
    }
}

struct Voice {
    std::string_view who, words;
};

/// `Monteur: “Ik was vrij.”`: who speaks, and what he says in quotation marks.
std::optional<Voice> voice_of(std::string_view line) {
    line = without_edges(line);
    auto const colon = line.find(": ");
    if (colon == line.npos) return std::nullopt;
    auto const who = line.substr(0, colon);
    auto const words = without_edges(line.substr(colon + 2));
    auto const letters = letters_in(who);
    bool const quoted = words.starts_with("“") || words.starts_with('"');
    bool const named = letters >= limits::speaker_letters_fewest &&
                       letters <= limits::opening_letters_most &&
                       who.find_first_of("*\":") == who.npos && who.find("“") == who.npos &&
                       who.find("”") == who.npos;
    return quoted && named ? std::optional(Voice{who, words}) : std::nullopt;
}

/// Lines that each quote somebody: the speakers in a column. False when one of them does not.
bool write_voices(Html& page, std::vector<std::string_view> const& lines) {
    std::vector<Voice> voices;
    for (auto const line : lines) {
        auto const voice = voice_of(line);
        if (!voice) return false;
        voices.push_back(*voice);
    }
    auto const table = page.in("table", "moments voices");
    for (auto const& voice : voices) {
        auto const row = page.in("tr");
        page.line("th", voice.who);
        auto const cell = page.in("td");
        write_runs(page, runs_of(voice.words));
    }
    return true;
}

void write_block(Html& page, Kind kind, std::vector<std::string_view> const& lines) {
    if (lines.empty()) return;
    if (kind == Kind::list) return write_list(page, lines);
    if (kind == Kind::heading) {
        auto const heading = page.in("h4");
        return write_runs(page, runs_of(without_edges(lines.front().substr(3))));
    }
    if (write_voices(page, lines)) return;
    auto const paragraph = page.in("p");
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (i > 0) page.single("br");
        write_runs(page, runs_of(without_edges(lines[i])));
    }
}

} // namespace

void write_prose(Html& page, std::string_view text) {
    std::vector<std::string_view> lines;
    auto kind = Kind::paragraph;
    auto const end_block = [&] {
        write_block(page, kind, lines);
        lines.clear();
    };
    while (!text.empty()) {
        auto const end = std::min(text.find('\n'), text.size());
        auto const line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        auto const blank = without_edges(line).empty();
        auto const next = kind_of(line);
        if (blank || next != kind || next == Kind::heading) end_block();
        if (blank) continue;
        kind = next;
        lines.push_back(line);
    }
    end_block();
}

} // namespace hefboom::exchange
