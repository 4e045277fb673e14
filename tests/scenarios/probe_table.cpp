// SPDX-License-Identifier: EUPL-1.2
#include "scenarios/probe_table.hpp"

#include <doctest/doctest.h>
#include <fstream>
#include <stdexcept>

namespace hefboom::scenarios {

namespace {

std::string trimmed(std::string const& text) {
    auto const from = text.find_first_not_of(' ');
    if (from == text.npos) return {};
    return text.substr(from, text.find_last_not_of(' ') - from + 1);
}

Probe probe_of(std::string const& line) {
    auto const cells = divided(line, "|");
    if (cells.size() != 6) throw std::runtime_error("a probe has six cells: " + line);
    auto const space = cells[1].find(' ');
    return {.who = cells[0],
            .method = cells[1].substr(0, space),
            .path = trimmed(cells[1].substr(space)),
            .body = cells[2],
            .status = std::stoi(cells[3]),
            .contains = several(cells[4]),
            .lacks = several(cells[5]),
            .line = line};
}

std::string next_command_id() {
    static std::uint64_t number = 0;
    auto digits = std::to_string(++number);
    return "ab" + std::string(30 - digits.size(), '0') + digits;
}

} // namespace

std::vector<std::string> divided(std::string const& text, std::string const& by) {
    std::vector<std::string> parts;
    std::size_t from = 0;
    for (;;) {
        auto const end = text.find(by, from);
        parts.push_back(trimmed(text.substr(from, end - from)));
        if (end == text.npos) return parts;
        from = end + by.size();
    }
}

std::vector<std::string> several(std::string const& text) {
    if (text.empty()) return {};
    return divided(text, ",,");
}

std::string filled(std::string text, Gaps const& gaps) {
    for (auto const& [name, value] : gaps) {
        auto const gap = "{" + name + "}";
        for (auto at = text.find(gap); at != text.npos; at = text.find(gap, at + value.size()))
            text.replace(at, gap.size(), value);
    }
    if (auto const at = text.find("{next}"); at != text.npos)
        text.replace(at, 6, next_command_id());
    return text;
}

std::vector<Probe> probes_of(std::string const& file, std::string const& section) {
    std::ifstream in(std::string(HEFBOOM_SOURCE_DIR) + "/tests/scenarios/" + file);
    std::vector<Probe> probes;
    bool wanted = false;
    for (std::string line; std::getline(in, line);) {
        if (line.starts_with("== ")) wanted = line.substr(3) == section;
        if (!wanted || line.empty() || line.front() == '#' || line.starts_with("==")) continue;
        probes.push_back(probe_of(line));
    }
    if (probes.empty()) throw std::runtime_error("no probes in " + file + " under " + section);
    return probes;
}

std::size_t run_probes(std::string const& file, std::string const& section, Gaps const& gaps,
                       Asking const& ask) {
    auto const probes = probes_of(file, section);
    for (auto probe : probes) {
        probe.path = filled(probe.path, gaps);
        probe.body = filled(probe.body, gaps);
        auto const reply = ask(probe);
        INFO(section, ": ", probe.line);
        INFO(reply.body.substr(0, 2000));
        CHECK(reply.status == probe.status);
        for (auto const& word : probe.contains)
            CHECK_MESSAGE(reply.body.find(filled(word, gaps)) != std::string::npos, word);
        for (auto const& word : probe.lacks)
            CHECK_MESSAGE(reply.body.find(filled(word, gaps)) == std::string::npos, word);
    }
    return probes.size();
}

} // namespace hefboom::scenarios
