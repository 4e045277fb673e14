// SPDX-License-Identifier: EUPL-1.2
// Two hundred resamples of the twelve units of Krippendorff 2011, drawn and computed once by
// another program (Python, pairs of values counted one by one): a digit a unit, a and b for 10
// and 11.
#include "analysis/alpha_bootstrap.hpp"

#include "analysis/rating_table.hpp"

#include <doctest/doctest.h>

#include <sstream>
#include <string>
#include <vector>

using namespace hefboom::analysis;

namespace {

constexpr char const* drawn = "5ba33143b856 2720a10bb472 990937213984 50041279b76b 914072500779 "
                              "a67554401623 3723a601007b b888a47679a9 22255a205a04 6ab480434157 "
                              "559435616275 14b21b92a1a8 468a27a47446 89053a413579 ab6681419511 "
                              "62370b026107 86b1a2573701 0bb944342893 bb519262a637 7a1a75977b37 "
                              "b433b9b01597 37437474127a 718528385568 6a783a1677a3 3b02828b5940 "
                              "0895525a7302 15a8a2154855 11996672609a 7642a4842844 02b48440b599 "
                              "318148554b24 19a7063a7314 278125481982 412314952a3b 117301620983 "
                              "275866506349 740472972a7b 4b4139b51b57 40b300239465 8b510b4b9b43 "
                              "4309345a3850 572991084022 32652892821a a33b6b079473 34a69516b4b3 "
                              "a40310020771 318993347792 b356b6003a4b 530721b78788 08b73b081278 "
                              "3300b3a09831 79b295062542 429882919b33 367a9ab96196 0138410078a4 "
                              "348927a9a927 2146a6b3527a 7ba279a73593 a93278b87885 8a7501723201 "
                              "4017371b8b91 212279439075 08b843a546b9 8060aa0b2a98 2859a40a906b "
                              "65b57624bb15 4683318b6741 27a6b1605126 07512602bb17 b133a35b94b4 "
                              "a758364484b5 341ba906598a 9287baaa3458 37272249b825 8b3167a12993 "
                              "b5a17a4396b7 456111106200 b546680201a9 79146461ab60 94161626420b "
                              "824445446364 665230071780 1378264b8179 9a343522a793 a22641170a20 "
                              "a3a066768a29 6371b192b60a 47b717627487 8792a24b6353 25b1573b353a "
                              "206377968906 671ba39b6aa6 69494423871b 2b695b2a03a7 765b481230a4 "
                              "47484a649211 ab52395518a4 a935324686b9 718821566147 a535b0bb731a "
                              "6912207332b8 7b9b93ba6915 156a0142310a 244909708005 51791a665056 "
                              "1a1302933399 96b450734836 66999532aa48 b5b361a92357 46252561225a "
                              "2815573928b0 019862bb5650 901a596a2b16 42342570b642 9b4156b90220 "
                              "615244894651 81313a4a1174 96b9484b89b7 2ba67b8b8545 a77119469b36 "
                              "39611a673529 34a3447756bb 60a375394869 868768a066b9 b3602a8b1117 "
                              "1230a1b47888 505b28122379 676963b3b695 0519935a1862 232b761a3b67 "
                              "9625925b9739 00250936a102 aa7a3870b759 114a20306484 b93b0b146499 "
                              "3761b279b034 735aa5048416 509b78589971 847823863396 454250a2b3a3 "
                              "a0043a682b66 59412b138167 54a571734566 55285a884920 95037965165a "
                              "7a069887ab79 9b4760055489 520656b62718 17ba36318256 b4925a26b68b "
                              "039064895228 b6a802561406 4a17210a4326 530145b6a848 2545a70b6449 "
                              "a63a015722ba 36782a799b25 1309192757b1 64ba55029111 8856a0259a3a "
                              "317392b79020 4b80a17a0b90 513782119241 8321a849a924 b4372a50b095 "
                              "976437010165 b3ab3b30724a a19571185850 3653b3660573 70b4720628a2 "
                              "427a217701b7 a25a8394b160 05b4b8a10105 b2469759ba89 126a3b1335a5 "
                              "831b2b343825 039a01311345 982455585b0a 8b768a0675aa 8448a9a0b551 "
                              "872a4612164a 70b58669a0a7 089a259328b6 6a0517083a43 413bb4a31099 "
                              "55876426b8a5 b8bba5b65582 5565b8319982 ab177445734b 792a2707a58a "
                              "268208246114 a73b2139bab6 b343204a22a6 327722385a0b 46333a4b56a8 "
                              "63284a950749 37b7b6469018 7a7523877b9b b6b67b1456a6 3a9322782180";

std::vector<std::vector<std::size_t>> resamples() {
    std::vector<std::vector<std::size_t>> all;
    std::istringstream words(drawn);
    for (std::string word; words >> word;) {
        auto& units = all.emplace_back();
        for (auto const digit : word)
            units.push_back(
                static_cast<std::size_t>(digit >= 'a' ? digit - 'a' + 10 : digit - '0'));
    }
    return all;
}

} // namespace

TEST_CASE("stored resamples of Krippendorff 2011 give the stored ordinal alphas") {
    auto const data = krippendorff_2011();
    UnitCounts const counts(data);
    auto const all = resamples();
    REQUIRE(all.size() == 200);
    std::vector<double> const first{0.5442633511563486, 0.8902674083833504, 0.9622370148880413,
                                    0.8016778246136045, 0.7808236975444978, 0.7042983865699914,
                                    0.9274007038712921, 0.9040994445913779, 0.519740010692966,
                                    0.7343424125485494};
    for (std::size_t at = 0; at < first.size(); ++at)
        CHECK(*krippendorff_alpha(counts, data.values, Level::ordinal, all[at]).alpha ==
              doctest::Approx(first[at]).epsilon(1e-12));
    auto const found = bootstrap_alpha(counts, data.values, Level::ordinal, all);
    CHECK(found.resamples == 200);
    CHECK(found.undefined == 0);
    CHECK(*found.mean == doctest::Approx(0.7881388883972299).epsilon(1e-12));
    CHECK(*found.sd == doctest::Approx(0.15349916223689739).epsilon(1e-11));
    CHECK(found.range->low == doctest::Approx(0.42980062694906335).epsilon(1e-12));
    CHECK(found.range->high == doctest::Approx(0.9875408129202052).epsilon(1e-12));
}
