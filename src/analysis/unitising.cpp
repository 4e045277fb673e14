// SPDX-License-Identifier: EUPL-1.2
#include "analysis/unitising.hpp"

#include "analysis/wide_count.hpp"

#include <algorithm>
#include <cassert>
#include <numeric>
#include <string>
#include <tuple>

namespace hefboom::analysis {

namespace {

/// The places of the spans with length, coder by coder and from the start of the text.
std::vector<std::size_t> in_order(std::span<CodedSpan const> spans) {
    std::vector<std::size_t> order;
    for (std::size_t at = 0; at < spans.size(); ++at)
        if (spans[at].start < spans[at].end) order.push_back(at);
    std::ranges::sort(order, {}, [&](std::size_t at) {
        return std::tuple(spans[at].coder, spans[at].start, spans[at].end, spans[at].code, at);
    });
    return order;
}

/// A coder's stretches: overlapping ones of one code are one, touching ones stay apart.
std::vector<CodedSpan> stretches_of(std::span<CodedSpan const> spans) {
    std::vector<CodedSpan> stretches;
    for (auto const at : in_order(spans)) {
        auto const& span = spans[at];
        if (!stretches.empty() && stretches.back().coder == span.coder &&
            span.start < stretches.back().end)
            stretches.back().end = std::max(stretches.back().end, span.end);
        else
            stretches.push_back(span);
    }
    return stretches;
}

/// Lengths, each counted for every ordered pair of coders and so m - 1 times what the formula
/// divides by m - 1.
struct Lengths {
    explicit Lengths(std::size_t codes)
        : own(codes, 0), own_squares(codes, 0), alike(codes, 0), met(codes, 0),
          met_squares(codes, 0) {}

    WideCount gaps = 0;
    WideCount gaps_alike = 0;           ///< both coders have a gap
    WideCount coded_or_not = 0;         ///< one coded, the other did not
    std::vector<WideCount> own;         ///< by code: its length over all coders
    std::vector<WideCount> own_squares; ///< by code: of its stretches
    std::vector<WideCount> alike;       ///< by code: both coders have it
    std::vector<WideCount> met;         ///< by code: the other coder has a code
    std::vector<WideCount> met_squares; ///< by code: of its stretches, as far as they met codes
};

/// Goes through the text from one boundary to the next.
class Sweep {
public:
    Sweep(std::vector<CodedSpan> const& stretches, std::size_t coders, std::size_t codes,
          std::uint64_t length)
        : stretches_(stretches), coders_(coders), length_(length), lengths_(codes),
          with_code_(codes, 0), met_(stretches.size(), 0) {}

    Lengths lengths() {
        struct Boundary {
            std::uint64_t at;
            bool begins;
            std::size_t stretch;
        };
        std::vector<Boundary> boundaries;
        for (std::size_t at = 0; at < stretches_.size(); ++at) {
            boundaries.push_back({.at = stretches_[at].start, .begins = true, .stretch = at});
            boundaries.push_back({.at = stretches_[at].end, .begins = false, .stretch = at});
        }
        std::ranges::sort(boundaries, {}, [](Boundary const& boundary) {
            return std::tuple(boundary.at, boundary.begins, boundary.stretch);
        });
        std::uint64_t place = 0;
        for (auto const& boundary : boundaries) {
            pass(boundary.at - place);
            place = boundary.at;
            if (boundary.begins)
                open_.push_back(boundary.stretch);
            else
                std::erase(open_, boundary.stretch);
        }
        pass(length_ - place);
        for (std::size_t at = 0; at < stretches_.size(); ++at) {
            auto const own = WideCount{stretches_[at].end - stretches_[at].start};
            lengths_.own[stretches_[at].code] += own;
            lengths_.own_squares[stretches_[at].code] += own * own;
            lengths_.met_squares[stretches_[at].code] += met_[at] * met_[at];
        }
        return std::move(lengths_);
    }

private:
    /// A part of the text over which no coder changes.
    void pass(std::uint64_t part) {
        if (part == 0) return;
        auto const coded = open_.size();
        auto const silent = coders_ - coded;
        lengths_.gaps += WideCount{part} * silent;
        lengths_.coded_or_not += WideCount{part} * 2 * coded * silent;
        if (silent > 0) lengths_.gaps_alike += WideCount{part} * silent * (silent - 1);
        for (auto const stretch : open_)
            ++with_code_[stretches_[stretch].code];
        for (auto const stretch : open_) {
            auto const code = stretches_[stretch].code;
            auto const meets = WideCount{part} * (coded - 1);
            lengths_.alike[code] += WideCount{part} * (with_code_[code] - 1);
            lengths_.met[code] += meets;
            met_[stretch] += meets;
        }
        for (auto const stretch : open_)
            with_code_[stretches_[stretch].code] = 0;
    }

    std::vector<CodedSpan> const& stretches_;
    std::size_t coders_;
    std::uint64_t length_;
    Lengths lengths_;
    std::vector<std::size_t> open_;
    std::vector<std::size_t> with_code_;
    std::vector<WideCount> met_; ///< by stretch
};

WideCount sum_of(std::vector<WideCount> const& parts) {
    return std::accumulate(parts.begin(), parts.end(), WideCount{0});
}

WideCount squares_of(std::vector<WideCount> const& parts) {
    WideCount squares = 0;
    for (auto const part : parts)
        squares += part * part;
    return squares;
}

double number(WideCount whole) {
    return static_cast<double>(whole);
}

/// 1 - observed / expected, where expected is all (apart) / (all² - corrections).
std::optional<double> alpha(double observed, WideCount all, WideCount apart,
                            WideCount corrections) {
    if (apart == 0 || all * all <= corrections) return std::nullopt;
    return 1 - observed * number(all * all - corrections) / (number(all) * number(apart));
}

CodeAgreement of_code(Lengths const& lengths, std::size_t code, WideCount others) {
    CodeAgreement answer;
    auto const own = lengths.own[code];
    auto const met = lengths.met[code];
    auto const all = sum_of(lengths.met);
    if (own > 0) answer.coverage = number(met) / (number(own) * number(others));
    if (met == 0 || met == all) return answer;
    auto const expected = number(all * met - lengths.met_squares[code]);
    answer.alpha = 1 - expected * number(met - lengths.alike[code]) /
                           (number(met) * number(met) * number(all - met));
    return answer;
}

void note_undefined(UnitisingAnswer& answer) {
    if (!answer.u_alpha) answer.notes.push_back({.key = "no-variation"});
    if (answer.u_alpha && !answer.binary) answer.notes.push_back({.key = "all-text-coded"});
    if (answer.u_alpha && !answer.cu_alpha)
        answer.notes.push_back({.key = "too-little-coded-twice"});
    auto const undefined = std::ranges::count_if(
        answer.per_code, [](CodeAgreement const& code) { return !code.alpha; });
    if (undefined > 0)
        answer.notes.push_back(
            {.key = "codes-without-alpha", .about = {{"count", std::to_string(undefined)}}});
}

} // namespace

std::optional<std::pair<std::size_t, std::size_t>>
overlap_of_codes(std::span<CodedSpan const> spans) {
    // The one that reaches furthest among those of the same coder and, as long as nothing was
    // found, of the same code.
    std::optional<std::size_t> furthest;
    for (auto const at : in_order(spans)) {
        if (furthest && spans[*furthest].coder == spans[at].coder &&
            spans[at].start < spans[*furthest].end) {
            if (spans[*furthest].code != spans[at].code)
                return std::pair(std::min(*furthest, at), std::max(*furthest, at));
            if (spans[at].end <= spans[*furthest].end) continue;
        }
        furthest = at;
    }
    return std::nullopt;
}

UnitisingAnswer unitising(std::span<CodedSpan const> spans, std::size_t coders, std::size_t codes,
                          std::uint64_t length) {
    assert(coders <= coders_most && length <= text_length_most);
    UnitisingAnswer answer{.per_code = std::vector<CodeAgreement>(codes)};
    if (coders < 2 || length == 0) {
        answer.notes.push_back({.key = coders < 2 ? "one-coder" : "no-text"});
        return answer;
    }
    auto const stretches = stretches_of(spans);
    auto const lengths = Sweep(stretches, coders, codes, length).lengths();
    auto const others = WideCount{coders - 1};
    auto const all = WideCount{coders} * length;
    auto const coded = sum_of(lengths.own);
    auto const corrections = sum_of(lengths.own_squares) + lengths.gaps;
    auto const unlike = all * others - lengths.gaps_alike - sum_of(lengths.alike);
    answer.u_alpha =
        alpha(number(unlike) / number(others), all,
              all * all - squares_of(lengths.own) - lengths.gaps * lengths.gaps, corrections);
    answer.binary = alpha(number(lengths.coded_or_not) / number(others), all,
                          2 * coded * lengths.gaps, corrections);
    auto const met = sum_of(lengths.met);
    answer.cu_alpha = alpha(number(met - sum_of(lengths.alike)), met,
                            met * met - squares_of(lengths.met), sum_of(lengths.met_squares));
    for (std::size_t code = 0; code < codes; ++code)
        answer.per_code[code] = of_code(lengths, code, others);
    note_undefined(answer);
    return answer;
}

} // namespace hefboom::analysis
