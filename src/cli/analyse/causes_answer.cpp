// SPDX-License-Identifier: EUPL-1.2
#include "cli/analyse/causes_answer.hpp"

#include <algorithm>
#include <utility>

namespace hefboom::cli::analyse {

namespace {

namespace json = boost::json;

constexpr char const* name_of(analysis::Polarity polarity) {
    switch (polarity) {
    case analysis::Polarity::reinforcing: return "reinforcing";
    case analysis::Polarity::balancing: return "balancing";
    case analysis::Polarity::contested: return "contested";
    }
    return "";
}

constexpr char const* name_of(analysis::Quadrant quadrant) {
    switch (quadrant) {
    case analysis::Quadrant::driver: return "driver";
    case analysis::Quadrant::relay: return "relay";
    case analysis::Quadrant::dependent: return "dependent";
    case analysis::Quadrant::autonomous: return "autonomous";
    }
    return "";
}

char const* kind_of(analysis::ConceptIndices const& indices) {
    if (indices.transmitter()) return "transmitter";
    if (indices.receiver()) return "receiver";
    return indices.centrality() > 0 ? "ordinary" : "isolated";
}

json::value edge_json(CausesFile const& causes, analysis::CauseLink const& link) {
    return {{"from", causes.names[link.from]},
            {"to", causes.names[link.to]},
            {"weight", link.weight},
            {"delay", link.delay},
            {"n", link.drawn},
            {"n_plus", link.plus},
            {"n_minus", link.minus},
            {"contested", link.contested()}};
}

json::array states_json(CausesFile const& causes, std::vector<std::vector<double>> const& states) {
    json::array all;
    for (auto const& state : states) {
        json::array one;
        for (auto const at : causes.as_seen)
            one.emplace_back(state[at]);
        all.emplace_back(std::move(one));
    }
    return all;
}

} // namespace

json::value concepts_json(CausesFile const& causes, analysis::CauseMap const& map,
                          analysis::Settling const& end) {
    auto const indices = analysis::concept_indices(map);
    json::array concepts;
    for (auto const at : causes.as_seen) {
        auto const& one = indices[at];
        json::value steady = nullptr;
        if (end.settles) steady = end.steady[at];
        concepts.push_back({{"name", causes.names[at]},
                            {"kind", kind_of(one)},
                            {"indegree", one.indegree},
                            {"outdegree", one.outdegree},
                            {"centrality", one.centrality()},
                            {"steady", steady}});
    }
    return concepts;
}

json::value structure_json(analysis::MapIndices const& indices) {
    return {{"density", number_or_null(indices.density)},
            {"complexity", number_or_null(indices.complexity)},
            {"hierarchy", number_or_null(indices.hierarchy)}};
}

json::value edges_json(CausesFile const& causes, analysis::CauseMap const& map) {
    std::vector<std::uint32_t> seen(causes.names.size());
    for (std::size_t place = 0; place < causes.as_seen.size(); ++place)
        seen[causes.as_seen[place]] = static_cast<std::uint32_t>(place);
    auto links = map.links;
    links.insert(links.end(), map.cancelled.begin(), map.cancelled.end());
    std::ranges::sort(links, {}, [&](analysis::CauseLink const& link) {
        return std::pair(seen[link.from], seen[link.to]);
    });
    json::array edges;
    for (auto const& link : links)
        edges.push_back(edge_json(causes, link));
    return edges;
}

json::value cycle_json(CausesFile const& causes, analysis::Settling const& end) {
    if (end.settles) return nullptr;
    if (!end.round) return {{"period", nullptr}, {"states", json::array{}}};
    return {{"period", end.round->states.size()},
            {"states", states_json(causes, end.round->states)}};
}

json::object loop_json(CausesFile const& causes, analysis::Circuit const& circuit) {
    json::array concepts;
    for (auto const at : circuit.concepts)
        concepts.emplace_back(causes.names[at]);
    return {{"concepts", std::move(concepts)},
            {"length", circuit.concepts.size()},
            {"polarity", name_of(circuit.polarity)},
            {"delay", circuit.delay},
            {"gain", number_or_null(circuit.gain)}};
}

json::object loops_json(CausesFile const& causes, analysis::Circuits const& circuits) {
    json::array list;
    for (auto const& circuit : circuits.list)
        list.emplace_back(loop_json(causes, circuit));
    return {{"total", circuits.total()},       {"reinforcing", circuits.reinforcing},
            {"balancing", circuits.balancing}, {"contested", circuits.contested},
            {"capped", circuits.capped},       {"list", std::move(list)}};
}

json::value leverage_json(CausesFile const& causes, std::span<Lever const> levers) {
    json::array all;
    for (auto const at : causes.as_seen) {
        auto const& lever = levers[at];
        json::object one{{"concept", causes.names[at]},
                         {"effect", lever.effect},
                         {"low", nullptr},
                         {"high", nullptr},
                         {"rank", lever.rank},
                         {"rank_low", nullptr},
                         {"rank_high", nullptr},
                         {"decided", nullptr}};
        if (lever.interval) {
            one["low"] = lever.interval->low;
            one["high"] = lever.interval->high;
        }
        if (lever.ranks) {
            one["rank_low"] = lever.ranks->low;
            one["rank_high"] = lever.ranks->high;
        }
        if (lever.decided) one["decided"] = *lever.decided;
        all.emplace_back(std::move(one));
    }
    return all;
}

json::value scenario_json(CausesFile const& causes, std::span<analysis::Clamp const> clamps,
                          analysis::Settling const& free, analysis::Settling const& clamped) {
    json::array concepts;
    for (auto const at : causes.as_seen) {
        auto const input = std::ranges::find(clamps, at, &analysis::Clamp::held) != clamps.end();
        json::object one{
            {"name", causes.names[at]}, {"input", input}, {"steady", nullptr}, {"effect", nullptr}};
        if (clamped.settles) one["steady"] = clamped.steady[at];
        if (clamped.settles && free.settles && !input)
            one["effect"] = clamped.steady[at] - free.steady[at];
        concepts.emplace_back(std::move(one));
    }
    return {{"settles", clamped.settles},
            {"spectral_radius", number_or_null(clamped.spectral_radius)},
            {"cycle", cycle_json(causes, clamped)},
            {"concepts", std::move(concepts)}};
}

json::value micmac_json(CausesFile const& causes, analysis::Micmac const& found) {
    json::array concepts;
    for (auto const at : causes.as_seen) {
        auto const& direct = found.direct[at];
        json::object one{{"name", causes.names[at]},        {"influence", direct.influence},
                         {"dependence", direct.dependence}, {"quadrant", name_of(direct.quadrant)},
                         {"indirect_influence", nullptr},   {"indirect_dependence", nullptr},
                         {"indirect_quadrant", nullptr}};
        if (!found.indirect.empty()) {
            auto const& indirect = found.indirect[at];
            one["indirect_influence"] = indirect.influence;
            one["indirect_dependence"] = indirect.dependence;
            one["indirect_quadrant"] = name_of(indirect.quadrant);
        }
        concepts.emplace_back(std::move(one));
    }
    json::value power = nullptr;
    if (found.power) power = *found.power;
    return {{"power", power}, {"concepts", std::move(concepts)}};
}

} // namespace hefboom::cli::analyse
