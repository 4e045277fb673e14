// SPDX-License-Identifier: EUPL-1.2
#include "analysis/word_contrast.hpp"

#include <cmath>

namespace hefboom::analysis {

std::vector<WordContrast> word_contrast(std::span<WordCount const> words) {
    std::uint64_t first_all = 0;
    std::uint64_t second_all = 0;
    for (auto const& word : words) {
        first_all += word.first;
        second_all += word.second;
    }
    auto const n1 = static_cast<double>(first_all);
    auto const n2 = static_cast<double>(second_all);
    auto const different = static_cast<double>(words.size());
    std::vector<WordContrast> contrasts;
    for (auto const& word : words) {
        auto const y1 = static_cast<double>(word.first);
        auto const y2 = static_cast<double>(word.second);
        WordContrast contrast{.prior = different * (y1 + y2) / (n1 + n2)};
        auto const a = contrast.prior;
        if (n1 > 0 && n2 > 0 && words.size() > 1) {
            auto const delta = std::log((y1 + a) / (n1 + different - y1 - a)) -
                               std::log((y2 + a) / (n2 + different - y2 - a));
            contrast.delta = delta;
            contrast.z = delta / std::sqrt(1 / (y1 + a) + 1 / (y2 + a));
        }
        contrasts.push_back(contrast);
    }
    return contrasts;
}

} // namespace hefboom::analysis
