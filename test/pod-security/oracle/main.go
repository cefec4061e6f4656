// The judge of rempart's Pod Security evaluator: k8s.io/pod-security-admission itself.
//
// It reads one pod per line (JSON) on stdin and prints JSON lines: first a header with the library's version and its
// registry of checks and volume sources, then one answer per pod, in order, then the counts per check and version of it.
//
// An answer lists the distinct refusals once ("refusals": [[check, reason, detail], ...]) and, per level, runs of
// adjacent policy versions with equal answers ([first minor, [index of refusal, ...]]; "latest" counts as one past the
// newest minor). Pods are decoded as the API server does; what it would refuse is in "error", unknown fields in "strict".
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"reflect"
	"runtime/debug"
	"slices"
	"strings"

	corev1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/pod-security-admission/api"
	"k8s.io/pod-security-admission/policy"
	kjson "sigs.k8s.io/json"
)

const separator = "\x00"

type version struct {
	Minimum   int      `json:"minimum"`
	Overrides []string `json:"overrides"`
}

type check struct {
	ID       string    `json:"id"`
	Level    string    `json:"level"`
	Versions []version `json:"versions"`
}

type header struct {
	Library       string   `json:"library"`
	NewestMinor   int      `json:"newestMinor"`
	Checks        []check  `json:"checks"`
	VolumeSources []string `json:"volumeSources"`
}

type run struct {
	From     int   `json:"from"`
	Refusals []int `json:"refusals"`
}

type answer struct {
	Error    string           `json:"error,omitempty"`
	Strict   []string         `json:"strict,omitempty"`
	Refusals [][3]string      `json:"refusals"`
	Levels   map[string][]run `json:"levels"`
}

// tally counts pods for one version of a check; changed are those it judges otherwise than the version before it.
type tally struct {
	Check   string `json:"check"`
	Minimum int    `json:"minimum"`
	Passed  int    `json:"passed"`
	Failed  int    `json:"failed"`
	Changed int    `json:"changed"`
}

func main() {
	if err := judge(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func judge() error {
	newest, library := newestMinor()
	out := bufio.NewWriterSize(os.Stdout, 1<<20)
	encoder := json.NewEncoder(out)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(header{library, newest, registry(), volumeSources()}); err != nil {
		return err
	}
	evaluator, err := policy.NewEvaluator(named(policy.DefaultChecks()), nil)
	if err != nil {
		return err
	}
	tallies := newTallies()
	in := bufio.NewScanner(os.Stdin)
	in.Buffer(nil, 64<<20)
	for in.Scan() {
		var pod corev1.Pod
		strict, err := kjson.UnmarshalStrict(in.Bytes(), &pod)
		a := answer{Levels: map[string][]run{}}
		for _, s := range strict {
			a.Strict = append(a.Strict, s.Error())
		}
		if err != nil {
			a.Error = err.Error()
		} else {
			evaluate(evaluator, &pod, newest, &a)
			tallies.count(&pod)
		}
		if err := encoder.Encode(a); err != nil {
			return err
		}
	}
	if err := in.Err(); err != nil {
		return err
	}
	if err := encoder.Encode(map[string]any{"tallies": tallies.list}); err != nil {
		return err
	}
	return out.Flush()
}

// newestMinor is the Kubernetes minor the linked library belongs to: v0.37.2 is of Kubernetes 1.37.
func newestMinor() (int, string) {
	info, _ := debug.ReadBuildInfo()
	for _, dep := range info.Deps {
		if dep.Path == "k8s.io/pod-security-admission" {
			var minor int
			fmt.Sscanf(dep.Version, "v0.%d.", &minor)
			return minor, dep.Version
		}
	}
	return 0, ""
}

func registry() []check {
	var checks []check
	for _, c := range policy.DefaultChecks() {
		described := check{ID: string(c.ID), Level: string(c.Level)}
		for _, v := range c.Versions {
			overrides := []string{}
			for _, id := range v.OverrideCheckIDs {
				overrides = append(overrides, string(id))
			}
			described.Versions = append(described.Versions, version{v.MinimumVersion.Minor(), overrides})
		}
		checks = append(checks, described)
	}
	return checks
}

// volumeSources are the JSON names of the fields of core/v1's VolumeSource.
func volumeSources() []string {
	var names []string
	for field := range reflect.TypeFor[corev1.VolumeSource]().Fields() {
		name, _, _ := strings.Cut(field.Tag.Get("json"), ",")
		names = append(names, name)
	}
	return names
}

// named makes every check put its id before its reason: the evaluator's results do not carry ids.
func named(checks []policy.Check) []policy.Check {
	for i := range checks {
		id := string(checks[i].ID)
		checks[i].Versions = slices.Clone(checks[i].Versions)
		for j := range checks[i].Versions {
			original := checks[i].Versions[j].CheckPod
			checks[i].Versions[j].CheckPod = func(m *metav1.ObjectMeta, s *corev1.PodSpec) policy.CheckResult {
				result := original(m, s)
				result.ForbiddenReason = id + separator + result.ForbiddenReason
				return result
			}
		}
	}
	return checks
}

func evaluate(evaluator policy.Evaluator, pod *corev1.Pod, newest int, a *answer) {
	known := map[[3]string]int{}
	for _, level := range []api.Level{api.LevelPrivileged, api.LevelBaseline, api.LevelRestricted} {
		var runs []run
		for minor := 0; minor <= newest+1; minor++ {
			v := api.MajorMinorVersion(1, minor)
			if minor > newest {
				v = api.LatestVersion()
			}
			refusals := []int{}
			for _, result := range evaluator.EvaluatePod(api.LevelVersion{Level: level, Version: v}, &pod.ObjectMeta, &pod.Spec) {
				if result.Allowed {
					continue
				}
				id, reason, _ := strings.Cut(result.ForbiddenReason, separator)
				refusal := [3]string{id, reason, result.ForbiddenDetail}
				index, ok := known[refusal]
				if !ok {
					index = len(a.Refusals)
					known[refusal] = index
					a.Refusals = append(a.Refusals, refusal)
				}
				refusals = append(refusals, index)
			}
			if len(runs) == 0 || !slices.Equal(runs[len(runs)-1].Refusals, refusals) {
				runs = append(runs, run{minor, refusals})
			}
		}
		a.Levels[string(level)] = runs
	}
}

type tallies struct {
	checks []policy.Check
	list   []*tally
}

func newTallies() *tallies {
	t := &tallies{checks: policy.DefaultChecks()}
	for _, c := range t.checks {
		for _, v := range c.Versions {
			t.list = append(t.list, &tally{Check: string(c.ID), Minimum: v.MinimumVersion.Minor()})
		}
	}
	return t
}

func (t *tallies) count(pod *corev1.Pod) {
	next := 0
	for _, c := range t.checks {
		var before policy.CheckResult
		for i, v := range c.Versions {
			result := v.CheckPod(&pod.ObjectMeta, &pod.Spec)
			current := t.list[next]
			next++
			if result.Allowed {
				current.Passed++
			} else {
				current.Failed++
			}
			if i > 0 && result != before {
				current.Changed++
			}
			before = result
		}
	}
}
