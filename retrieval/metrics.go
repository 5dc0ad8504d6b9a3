package retrieval

import (
	"math"
	"slices"
)

// ndcg is the normalised discounted cumulative gain of the first k results,
// with the graded gain itself over log2(rank + 1) (Järvelin & Kekäläinen 2002,
// as trec_eval computes it).
func ndcg(ids []string, relevant map[string]int, k int) float64 {
	var dcg, ideal float64
	for i, id := range ids[:min(k, len(ids))] {
		dcg += float64(max(0, relevant[id])) / math.Log2(float64(i+2))
	}
	gains := make([]int, 0, len(relevant))
	for _, g := range relevant {
		gains = append(gains, max(0, g))
	}
	slices.SortFunc(gains, func(a, b int) int { return b - a })
	for i, g := range gains[:min(k, len(gains))] {
		ideal += float64(g) / math.Log2(float64(i+2))
	}
	if ideal == 0 {
		return 0
	}
	return dcg / ideal
}

func reciprocalRank(ids []string, relevant map[string]int, k int) float64 {
	for i, id := range ids[:min(k, len(ids))] {
		if relevant[id] > 0 {
			return 1 / float64(i+1)
		}
	}
	return 0
}

func positives(relevant map[string]int) int {
	n := 0
	for _, g := range relevant {
		if g > 0 {
			n++
		}
	}
	return n
}

func recall(ids []string, relevant map[string]int, k int) float64 {
	found := 0
	for _, id := range ids[:min(k, len(ids))] {
		if relevant[id] > 0 {
			found++
		}
	}
	return ratio(found, positives(relevant))
}

func averagePrecision(ids []string, relevant map[string]int) float64 {
	found, sum := 0, 0.0
	for i, id := range ids {
		if relevant[id] > 0 {
			found++
			sum += float64(found) / float64(i+1)
		}
	}
	if n := positives(relevant); n > 0 {
		return sum / float64(n)
	}
	return 0
}

// auc is the chance that a random member of high is above one of low, ties
// counting half (Mann & Whitney 1947).
func auc(high, low []float64) float64 {
	if len(high) == 0 || len(low) == 0 {
		return 0.5
	}
	low = slices.Clone(low)
	slices.Sort(low)
	var sum float64
	for _, h := range high {
		below, _ := slices.BinarySearch(low, h)
		upTo, _ := slices.BinarySearchFunc(low, h, func(v, target float64) int {
			if v <= target {
				return -1
			}
			return 1
		})
		sum += float64(below) + float64(upTo-below)/2
	}
	return sum / float64(len(high)) / float64(len(low))
}
