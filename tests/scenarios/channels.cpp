// SPDX-License-Identifier: EUPL-1.2
#include "scenarios/channels.hpp"

#include "service/print_table.hpp"

#include <fstream>
#include <iterator>

namespace hefboom::scenarios {

namespace {

template <class Map>
void add_each(std::vector<std::string>& addresses, std::string const& view, Map const& objects) {
    for (auto const& [id, object] : objects)
        addresses.push_back("/views/" + view + "?id=" + to_string(id));
}

template <class Map>
void add_threads(std::vector<std::string>& addresses, std::string const& kind, Map const& objects) {
    for (auto const& [id, object] : objects)
        addresses.push_back("/views/thread?kind=" + kind + "&id=" + to_string(id));
}

/// Every print, asked with this parameter; those that need another are refused.
template <class Map>
void add_prints(std::vector<std::string>& addresses, std::string const& param, Map const& objects) {
    for (auto const& print : service::print_table())
        for (auto const& [id, object] : objects)
            addresses.push_back("/prints/" + std::string(print.name) + "?" + param + "=" +
                                to_string(id));
}

} // namespace

std::vector<std::string> addresses_of(domain::Engagement const& state) {
    std::vector<std::string> all;
    for (auto const* const view : {"overview", "agreement", "locations", "casebook", "sessions",
                                   "table", "solutions", "kept_tallies", "trust"})
        all.push_back("/views/" + std::string(view));
    add_each(all, "location", state.locations);
    for (auto const* const view : {"case", "case_versions", "room_sheet", "signing_form"})
        add_each(all, view, state.cases);
    for (auto const* const view : {"session", "console", "screen", "kit", "hall_sheet", "poster"})
        add_each(all, view, state.sessions);
    add_each(all, "outcome", state.outcomes);
    add_each(all, "decision_list", state.meetings);
    add_each(all, "solution", state.solutions);
    add_threads(all, "case_story", state.cases);
    add_threads(all, "session", state.sessions);
    add_threads(all, "outcome", state.outcomes);
    add_threads(all, "solution", state.solutions);
    add_prints(all, "case", state.cases);
    add_prints(all, "session", state.sessions);
    add_prints(all, "meeting", state.meetings);
    all.push_back("/checkpoint");
    all.push_back("/export");
    return all;
}

std::vector<Told> told_to(Visitor&& visitor, std::string const& who,
                          domain::Engagement const& state) {
    std::vector<Told> told;
    for (auto const& address : addresses_of(state)) {
        auto const reply = visitor.get("/api/engagements/" + to_string(state.id) + address);
        told.push_back({who, address, reply.body});
    }
    return told;
}

std::vector<Told> files_in(std::filesystem::path const& folder) {
    std::vector<Told> files;
    for (auto const& entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (!entry.is_regular_file()) continue;
        std::ifstream in(entry.path(), std::ios::binary);
        files.push_back(
            {entry.path().filename().string(), "file", {std::istreambuf_iterator<char>(in), {}}});
    }
    return files;
}

} // namespace hefboom::scenarios
