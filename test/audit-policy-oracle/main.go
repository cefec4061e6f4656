// Answers, as kube-apiserver would, which audit policies it loads and at which level it records requests.
// Standard input and output hold one JSON value a line: a question {policy, requests} and its answer {error, results}.
package main

import (
	"bufio"
	"encoding/json"
	"log"
	"os"
	"sort"

	"k8s.io/apiserver/pkg/audit/policy"
	"k8s.io/apiserver/pkg/authentication/user"
	"k8s.io/apiserver/pkg/authorization/authorizer"
	"k8s.io/klog/v2"
)

type target struct {
	Kind, Group, Resource, Subresource, Namespace, Name, Path string
}

type request struct {
	User   string
	Groups []string
	Verb   string
	Target target
}

type question struct {
	Policy   json.RawMessage
	Requests []request
}

type result struct {
	Level      string   `json:"level"`
	OmitStages []string `json:"omitStages"`
}

type answer struct {
	Error   string   `json:"error,omitempty"`
	Results []result `json:"results"`
}

func main() {
	klog.LogToStderr(false)
	klog.SetOutput(discard{})
	input := bufio.NewScanner(os.Stdin)
	input.Buffer(nil, 64<<20)
	output := bufio.NewWriter(os.Stdout)
	defer output.Flush()
	encoder := json.NewEncoder(output)
	for input.Scan() {
		var asked question
		if err := json.Unmarshal(input.Bytes(), &asked); err != nil {
			log.Fatal(err)
		}
		if err := encoder.Encode(judge(asked)); err != nil {
			log.Fatal(err)
		}
	}
	if err := input.Err(); err != nil {
		log.Fatal(err)
	}
}

func judge(asked question) answer {
	loaded, err := policy.LoadPolicyFromBytes(asked.Policy)
	if err != nil {
		return answer{Error: err.Error()}
	}
	evaluator := policy.NewPolicyRuleEvaluator(loaded)
	results := []result{}
	for _, r := range asked.Requests {
		config := evaluator.EvaluatePolicyRule(&authorizer.AttributesRecord{
			User:            &user.DefaultInfo{Name: r.User, Groups: r.Groups},
			Verb:            r.Verb,
			Namespace:       r.Target.Namespace,
			APIGroup:        r.Target.Group,
			Resource:        r.Target.Resource,
			Subresource:     r.Target.Subresource,
			Name:            r.Target.Name,
			ResourceRequest: r.Target.Kind == "resource",
			Path:            r.Target.Path,
		})
		stages := []string{}
		for _, stage := range config.OmitStages {
			stages = append(stages, string(stage))
		}
		sort.Strings(stages)
		results = append(results, result{Level: string(config.Level), OmitStages: stages})
	}
	return answer{Results: results}
}

type discard struct{}

func (discard) Write(p []byte) (int, error) { return len(p), nil }
