// SPDX-License-Identifier: EUPL-1.2
#include "analysis/cause_motion.hpp"
#include "analysis/random.hpp"
#include "cli/analyse/causes_answer.hpp"
#include "cli/analyse/causes_file.hpp"
#include "cli/analyse/methods.hpp"
#include "cli/exit_code.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace hefboom::cli::analyse {

namespace {

namespace json = boost::json;

constexpr double lambda_least = 1e-6;
constexpr double lambda_most = 1'000;
constexpr std::size_t people_draws_most = 10'000;
constexpr std::uint64_t loops_most = 1'000'000'000;
constexpr std::size_t loops_listed_most = 100'000;

std::map<std::string, analysis::MotionRule> const motion_rules{
    {"kosko", analysis::MotionRule::kosko},
    {"modified_kosko", analysis::MotionRule::modified_kosko},
    {"rescaled", analysis::MotionRule::rescaled}};
std::map<std::string, analysis::Transfer> const transfer_functions{
    {"sigmoid", analysis::Transfer::sigmoid},
    {"tanh", analysis::Transfer::tanh},
    {"bivalent", analysis::Transfer::bivalent},
    {"trivalent", analysis::Transfer::trivalent}};

struct CausesOptions {
    std::string edges;
    std::string rule = "kosko";
    std::string function = "sigmoid";
    double lambda = 1;
    std::vector<std::string> start;
    std::vector<std::string> goals;
    std::vector<std::string> clamp;
    std::size_t draws = 1000;
    std::uint64_t seed = 1;
    std::vector<std::string> through;
    bool micmac = false;
    std::size_t longest = 8;
    std::uint64_t loops = 1'000'000;
    std::size_t listed = 200;
    AnswerOptions answer;
};

/// One run: what was asked, what was read, and the answer as it grows.
class CausesRun {
public:
    CausesRun(Desk const& desk, CausesOptions const& options)
        : desk_(desk), options_(options), file_(desk, options.edges), causes_(read_causes(file_)),
          map_(analysis::cause_map(static_cast<std::uint32_t>(causes_.names.size()), causes_.drawn,
                                   std::vector<std::size_t>(causes_.people, 1))),
          form_{.rule = motion_rules.at(options.rule),
                .transfer = transfer_functions.at(options.function),
                .lambda = options.lambda},
          start_(start()), goals_(named_concepts(file_, causes_, options.goals)),
          through_(named_concepts(file_, causes_, options.through)), notes_(causes_.notes) {
        if (!(options.lambda >= lambda_least && options.lambda <= lambda_most))
            file_.wrong(fmt::format("--lambda is between {} and {}", lambda_least, lambda_most));
        if (!options.through.empty() && through_.size() != 2)
            file_.wrong("--through names two concepts: where a link begins and where it ends");
        for (auto const& [held, value] : named_figures(file_, causes_, options.clamp))
            clamps_.push_back({.held = held, .value = value});
    }

    void answer() {
        analysis::CauseMotion const motion(map_, form_, {});
        auto const end = analysis::settled(motion, start_, analysis::Radius::told);
        say_of_map(end);
        json::object answer{{"people", causes_.people},
                            {"concepts", concepts_json(causes_, map_, end)},
                            {"structure", structure_json(analysis::map_indices(map_))},
                            {"edges", edges_json(causes_, map_)}};
        auto const any = !causes_.names.empty();
        answer["spectral_radius"] = number_or_null(any ? end.spectral_radius : std::nullopt);
        answer["settles"] = any ? json::value(end.settles) : json::value(nullptr);
        answer["cycle"] = cycle_json(causes_, end);
        answer["loops"] = loops();
        answer["leverage"] = leverage(motion, end);
        answer["scenario"] = scenario(end);
        answer["micmac"] = nullptr;
        if (options_.micmac) {
            auto const found = analysis::micmac(map_);
            answer["micmac"] = micmac_json(causes_, found);
            say_all(found.notes);
        }
        print_answer(desk_, options_.answer, std::move(answer), notes_);
    }

private:
    [[nodiscard]] std::vector<double> start() const {
        std::vector<double> state(causes_.names.size(), options_.start.empty() ? 1.0 : 0.0);
        for (auto const& [at, figure] : named_figures(file_, causes_, options_.start))
            state[at] = figure;
        return state;
    }

    void say(analysis::Note note) {
        if (std::ranges::find(notes_, note) == notes_.end()) notes_.push_back(std::move(note));
    }
    void say_all(analysis::Notes const& notes) {
        for (auto const& note : notes)
            say(note);
    }
    void say_count(char const* key, std::uint64_t count) {
        if (count > 0) say({.key = key, .about = {{"count", std::to_string(count)}}});
    }

    void say_of_map(analysis::Settling const& end) {
        if (map_.links.empty()) say({.key = "no-links"});
        say_count("links-with-both-signs", static_cast<std::uint64_t>(std::ranges::count_if(
                                               map_.links, &analysis::CauseLink::contested)) +
                                               map_.cancelled.size());
        say_count("links-cancelled-out", map_.cancelled.size());
        auto const structure = analysis::map_indices(map_);
        if (!structure.complexity) say({.key = "no-transmitters"});
        if (!structure.hierarchy) say({.key = "too-few-concepts-for-hierarchy"});
        say_all(end.notes);
        if (end.settles && !analysis::surely_one_end(map_, form_))
            say({.key = "another-start-may-end-elsewhere"});
    }

    [[nodiscard]] json::value loops() {
        auto const graph = map_.graph();
        std::vector<std::size_t> sizes(map_.concepts);
        for (auto const component : analysis::strong_components(graph, 0))
            ++sizes[component];
        if (!sizes.empty() && std::ranges::max(sizes) > options_.longest)
            say({.key = "longer-loops-not-counted",
                 .about = {{"longest", std::to_string(options_.longest)}}});
        analysis::CircuitSearch search{
            .longest = options_.longest, .most = options_.loops, .listed = options_.listed};
        auto const over = link_through();
        if (!through_.empty()) {
            search.over = over;
            if (!over) search.listed = 0;
        }
        auto const circuits = analysis::elementary_circuits(map_, search);
        if (circuits.capped) say_count("loops-capped", circuits.total());
        auto answer = loops_json(causes_, circuits);
        if (through_.empty()) return answer;
        auto const shortest = over ? analysis::shortest_circuit_over(map_, *over) : std::nullopt;
        if (!shortest) say({.key = over ? "no-loop-over-link" : "no-such-link"});
        answer["through"] = {
            {"from", causes_.names[through_[0]]},
            {"to", causes_.names[through_[1]]},
            {"shortest", shortest ? json::value(loop_json(causes_, *shortest)) : nullptr}};
        return answer;
    }

    /// The link of --through, as a place in the map.
    [[nodiscard]] std::optional<std::uint32_t> link_through() const {
        for (std::uint32_t at = 0; at < map_.links.size() && !through_.empty(); ++at)
            if (map_.links[at].from == through_[0] && map_.links[at].to == through_[1]) return at;
        return std::nullopt;
    }

    [[nodiscard]] json::value leverage(analysis::CauseMotion const& motion,
                                       analysis::Settling const& end) {
        if (end.settles && end.spectral_radius && !end.calm)
            say({.key = "hardly-settles",
                 .about = {{"radius", fmt::format("{:.4f}", *end.spectral_radius)}}});
        if (goals_.empty()) say({.key = "no-goals"});
        if (!end.calm) return nullptr;
        if (goals_.empty()) return json::array{};
        auto const effects = analysis::goal_effects(motion, end.steady, goals_);
        if (!effects) {
            say({.key = "no-leverage"});
            return nullptr;
        }
        std::vector<Lever> levers;
        auto const ranks = analysis::ranks_by_size(*effects);
        for (std::size_t at = 0; at < effects->size(); ++at)
            levers.push_back({.effect = (*effects)[at], .rank = ranks[at]});
        draw_again(levers);
        return leverage_json(causes_, levers);
    }

    void draw_again(std::vector<Lever>& levers) {
        if (causes_.people < 2 || options_.draws < 2)
            return say({.key = "levers-without-interval"});
        analysis::Random random(options_.seed);
        auto const spread = analysis::leverage_spread({.concepts = map_.concepts,
                                                       .drawn = causes_.drawn,
                                                       .people = causes_.people,
                                                       .form = form_,
                                                       .start = start_,
                                                       .goals = goals_},
                                                      options_.draws, random);
        say_count("draws-without-steady-state", spread.left_out);
        if (spread.effect.empty()) return say({.key = "levers-without-interval"});
        std::size_t open = 0;
        for (std::size_t at = 0; at < levers.size(); ++at) {
            levers[at].interval = spread.effect[at];
            levers[at].ranks = spread.rank[at];
            auto const width = spread.rank[at].high - spread.rank[at].low + 1;
            levers[at].decided = 2 * width <= levers.size();
            if (!*levers[at].decided) ++open;
        }
        say_count("levers-not-decided", open);
    }

    [[nodiscard]] json::value scenario(analysis::Settling const& end) {
        if (clamps_.empty()) return nullptr;
        analysis::CauseMotion const motion(map_, form_, clamps_);
        auto const clamped = analysis::settled(motion, start_, analysis::Radius::told);
        if (clamped.settles)
            say_all(clamped.notes);
        else
            say({.key = "scenario-does-not-settle"});
        return scenario_json(causes_, clamps_, end, clamped);
    }

    Desk const& desk_;
    CausesOptions const& options_;
    TableFile const file_;
    CausesFile const causes_;
    analysis::CauseMap const map_;
    analysis::MotionForm const form_;
    std::vector<double> const start_;
    std::vector<std::uint32_t> const goals_;
    std::vector<std::uint32_t> const through_;
    std::vector<analysis::Clamp> clamps_;
    analysis::Notes notes_;
};

template <class Values>
std::vector<std::string> names_of_choices(Values const& values) {
    std::vector<std::string> names;
    for (auto const& [name, value] : values)
        names.push_back(name);
    return names;
}

void add_motion_options(CLI::App& method, CausesOptions& options) {
    method.add_option("--rule", options.rule, "kosko, modified_kosko or rescaled")
        ->check(CLI::IsMember(names_of_choices(motion_rules)))
        ->capture_default_str();
    method.add_option("--function", options.function, "sigmoid, tanh, bivalent or trivalent")
        ->check(CLI::IsMember(names_of_choices(transfer_functions)))
        ->capture_default_str();
    method.add_option("--lambda", options.lambda, "How steep the function is")
        ->capture_default_str();
    method
        .add_option("--start", options.start,
                    "Start A=1,B=0.5 (others 0); without it all start at 1")
        ->allow_extra_args(false);
    method.add_option("--clamp", options.clamp, "A scenario: hold A=1,B=0 and tell what changes")
        ->allow_extra_args(false);
}

void add_lever_options(CLI::App& method, CausesOptions& options) {
    method.add_option("--goals", options.goals, "Goals A,B: which concept moves them most?")
        ->allow_extra_args(false);
    method
        .add_option("--bootstrap", options.draws,
                    "Draw people again so often, for intervals; 0 for none")
        ->check(CLI::Range(std::size_t{0}, people_draws_most))
        ->capture_default_str();
    method.add_option("--seed", options.seed, "Seed of the draws")->capture_default_str();
    method.add_flag("--micmac", options.micmac, "Influence and dependence, also by detours");
}

void add_loop_options(CLI::App& method, CausesOptions& options) {
    method.add_option("--max-length", options.longest, "Most links in a loop that is counted")
        ->check(CLI::Range(std::size_t{1}, std::size_t{1} << 30U))
        ->capture_default_str();
    method.add_option("--max-loops", options.loops, "Stop counting there")
        ->check(CLI::Range(std::uint64_t{1}, loops_most))
        ->capture_default_str();
    method.add_option("--list", options.listed, "Most loops that are listed, shortest first")
        ->check(CLI::Range(std::size_t{0}, loops_listed_most))
        ->capture_default_str();
    method
        .add_option("--through", options.through,
                    "A,B: list only loops over the link from A to B, and the shortest of all")
        ->allow_extra_args(false);
}

} // namespace

void add_causes(CLI::App& analyse, Desk const& desk) {
    auto const options = std::make_shared<CausesOptions>();
    auto* const method = analyse.add_subcommand(
        "causes", "Where does a map of causes end, which loops run in it, what moves its goals?");
    method
        ->add_option("edges", options->edges,
                     "Table from,to,weight (or sign), and delay,person where known")
        ->required();
    add_motion_options(*method, *options);
    add_lever_options(*method, *options);
    add_loop_options(*method, *options);
    add_answer_options(*method, options->answer);
    method->footer(std::string("Example: hefboom analyse causes links.csv --goals Trust\n") +
                   exit_codes_help);
    method->callback([options, &desk] { CausesRun(desk, *options).answer(); });
}

} // namespace hefboom::cli::analyse
