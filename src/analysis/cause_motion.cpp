// SPDX-License-Identifier: EUPL-1.2
#include "analysis/cause_motion.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace hefboom::analysis {

namespace {

double moved(MotionForm const& form, double sum) {
    switch (form.transfer) {
    case Transfer::sigmoid: return 1 / (1 + std::exp(-form.lambda * sum));
    case Transfer::tanh: return std::tanh(form.lambda * sum);
    case Transfer::bivalent: return sum > 0 ? 1 : 0;
    case Transfer::trivalent: return static_cast<double>((sum > 0) - (sum < 0));
    }
    return 0;
}

double slope(MotionForm const& form, double given) {
    switch (form.transfer) {
    case Transfer::sigmoid: return form.lambda * given * (1 - given);
    case Transfer::tanh: return form.lambda * (1 - given * given);
    case Transfer::bivalent:
    case Transfer::trivalent: break;
    }
    return 0;
}

} // namespace

CauseMotion::CauseMotion(CauseMap const& map, MotionForm form, std::span<Clamp const> clamps)
    : form_(form), clamped_(map.concepts) {
    struct Incoming {
        std::uint32_t to, from;
        double weight;
    };
    std::vector<Incoming> incoming;
    for (auto const& link : map.links)
        incoming.push_back({link.to, link.from, link.weight});
    if (form.rule != MotionRule::kosko)
        for (std::uint32_t own = 0; own < map.concepts; ++own)
            incoming.push_back({own, own, 1});
    std::ranges::stable_sort(incoming, {},
                             [](Incoming const& one) { return std::tuple(one.to, one.from); });
    std::vector<std::pair<std::uint32_t, std::uint32_t>> links;
    for (auto const& [to, from, weight] : incoming)
        if (!links.empty() && links.back() == std::pair(to, from)) {
            weight_.back() += weight;
        } else {
            links.emplace_back(to, from);
            weight_.push_back(weight);
        }
    incoming_ = digraph_of(map.concepts, links);
    if (form.rule == MotionRule::rescaled) {
        offset_ = 1;
        scale_ = 2;
    }
    for (auto const& [held, value] : clamps)
        clamped_[held] = value;
}

void CauseMotion::clamp(std::span<double> state) const {
    for (std::size_t at = 0; at < state.size(); ++at)
        if (clamped_[at]) state[at] = *clamped_[at];
}

double CauseMotion::step(std::span<double const> state, std::span<double> next) const {
    double change = 0;
    for (std::uint32_t at = 0; at < concepts(); ++at) {
        double sum = 0;
        for (auto link = incoming_.first[at]; link < incoming_.first[at + 1U]; ++link)
            sum += weight_[link] * (scale_ * state[incoming_.target[link]] - offset_);
        next[at] = clamped_[at] ? *clamped_[at] : moved(form_, sum);
        change = std::max(change, std::abs(next[at] - state[at]));
    }
    return change;
}

std::vector<double> CauseMotion::slopes(std::span<double const> given) const {
    std::vector<double> slopes(given.size());
    for (std::size_t at = 0; at < given.size(); ++at)
        if (!clamped_[at]) slopes[at] = slope(form_, given[at]);
    return slopes;
}

std::vector<double> CauseMotion::responses(std::span<double const> slopes) const {
    std::vector<double> responses(weight_.size());
    for (std::uint32_t at = 0; at < concepts(); ++at)
        for (auto link = incoming_.first[at]; link < incoming_.first[at + 1U]; ++link)
            responses[link] = slopes[at] * scale_ * weight_[link];
    return responses;
}

Matrix identity_minus(Digraph const& graph, std::span<double const> responses,
                      Orientation orientation) {
    Matrix matrix(graph.nodes(), graph.nodes());
    for (std::uint32_t row = 0; row < graph.nodes(); ++row) {
        matrix(row, row) += 1;
        for (auto link = graph.first[row]; link < graph.first[row + 1U]; ++link) {
            auto const column = graph.target[link];
            (orientation == Orientation::plain ? matrix(row, column) : matrix(column, row)) -=
                responses[link];
        }
    }
    return matrix;
}

bool surely_one_end(CauseMap const& map, MotionForm form) {
    if (form.rule != MotionRule::kosko || !form.has_slope()) return false;
    double rows = 0;
    double columns = 0;
    double squares = 0;
    for (auto const& one : concept_indices(map)) {
        rows = std::max(rows, one.outdegree);
        columns = std::max(columns, one.indegree);
    }
    for (auto const& link : map.links)
        squares += link.weight * link.weight;
    auto const norm = std::min({rows, columns, std::sqrt(squares)});
    return form.lambda * norm < (form.transfer == Transfer::sigmoid ? 4 : 1);
}

} // namespace hefboom::analysis
