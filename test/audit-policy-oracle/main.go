// Answers, as kube-apiserver would, which audit policies it loads at which level it records requests,
// and which stages of them its own filter writes.
// Standard input and output hold one JSON value a line: a question {policy, requests} and its answer {error, results}.
package main

import (
	"bufio"
	"context"
	"encoding/json"
	"log"
	"net/http"
	"net/http/httptest"
	"os"
	"sort"
	"time"

	"k8s.io/apimachinery/pkg/util/sets"
	auditinternal "k8s.io/apiserver/pkg/apis/audit"
	"k8s.io/apiserver/pkg/audit"
	"k8s.io/apiserver/pkg/audit/policy"
	"k8s.io/apiserver/pkg/authentication/user"
	"k8s.io/apiserver/pkg/authorization/authorizer"
	"k8s.io/apiserver/pkg/endpoints/filters"
	apirequest "k8s.io/apiserver/pkg/endpoints/request"
	serverfilters "k8s.io/apiserver/pkg/server/filters"
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
	Stages     []string `json:"stages"`
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
		results = append(results, result{Level: string(config.Level), OmitStages: stages, Stages: recorded(evaluator, r)})
	}
	return answer{Results: results}
}

// What kube-apiserver treats as long-running (its BuildGenericConfig).
var longRunning = serverfilters.BasicLongRunningRequestCheck(
	sets.NewString("watch", "proxy"),
	sets.NewString("attach", "exec", "proxy", "log", "portforward"),
)

// The stages of the events that the API server's own filter writes while it serves the request.
func recorded(evaluator audit.PolicyRuleEvaluator, r request) []string {
	written := &sink{stages: []string{}}
	served := http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusOK) })
	handler := filters.WithAuditInit(filters.WithAudit(served, written, evaluator, longRunning))
	ctx := apirequest.WithUser(context.Background(), &user.DefaultInfo{Name: r.User, Groups: r.Groups})
	ctx = apirequest.WithReceivedTimestamp(ctx, time.Now())
	ctx = apirequest.WithRequestInfo(ctx, &apirequest.RequestInfo{
		IsResourceRequest: r.Target.Kind == "resource",
		Path:              r.Target.Path,
		Verb:              r.Verb,
		APIGroup:          r.Target.Group,
		APIVersion:        "v1",
		Namespace:         r.Target.Namespace,
		Resource:          r.Target.Resource,
		Subresource:       r.Target.Subresource,
		Name:              r.Target.Name,
	})
	asked := httptest.NewRequest(http.MethodGet, "/", nil).WithContext(ctx)
	handler.ServeHTTP(httptest.NewRecorder(), asked)
	return written.stages
}

type sink struct{ stages []string }

func (s *sink) ProcessEvents(events ...*auditinternal.Event) bool {
	for _, event := range events {
		s.stages = append(s.stages, string(event.Stage))
	}
	return true
}

type discard struct{}

func (discard) Write(p []byte) (int, error) { return len(p), nil }
